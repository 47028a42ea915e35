using System.Buffers;
using System.Text.RegularExpressions;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Coverage.Linking;

/// <summary>
/// Tags that are nearly tags of ATT&amp;CK: <c>attack.1059.001</c>, <c>attack.t1059/001</c>, <c>t1059.001</c>, <c>mitre.t1059</c>,
/// <c>attack_execution</c>. Libraries have hundreds of them; they count for nothing, and whoever wrote them should know.
/// </summary>
internal static partial class NearAttackTags
{
    private const string Attack = "attack";

    /// <summary>A tag is short; hostile ones are not searched to their end.</summary>
    private const int LongestLooked = 200;

    /// <summary>Namespaces whose tags are never meant for ATT&amp;CK.</summary>
    private static readonly string[] OtherNamespaces = ["car", "cve", "d3fend", "detection", "stp", "tlp"];

    private static readonly SearchValues<char> Separators = SearchValues.Create(".:/_- ");

    /// <summary>
    /// Whether a tag without ATT&amp;CK's namespace looks as if it were meant for it: it holds a technique's id, or names a tactic.
    /// </summary>
    public static bool Looks(string tag, Func<string, bool> isTactic)
    {
        var text = Cut(tag);
        var (name, rest) = Split(text);
        if (OtherNamespaces.Contains(name))
        {
            return false;
        }

        return text is Attack || TechniqueWithLetter().IsMatch(text) || NamesTactic(text, isTactic)
            || (rest is not null && IsNearlyAttack(name) && (NamesTactic(rest, isTactic) || BareTechnique().IsMatch(rest)));
    }

    /// <summary>The tag that was probably meant: the technique that it holds, or the tactic that it names.</summary>
    public static string? NearestTo(string tag, Func<string, bool> isTactic)
    {
        var text = Cut(tag);
        var found = TechniqueWithLetter().Match(text);
        found = found.Success ? found : BareTechnique().Match(Split(text).Remainder ?? text);
        if (found.Success)
        {
            var sub = found.Groups["sub"].Value;
            return $"{Attack}.t{found.Groups["id"].Value}{(sub.Length == 0 ? "" : "." + sub.PadLeft(3, '0'))}";
        }

        return Words(text).FirstOrDefault(word => NamesTactic(word, isTactic)) is { } tactic ? $"{Attack}.{AsShortName(tactic)}" : null;
    }

    private static bool NamesTactic(string text, Func<string, bool> isTactic) =>
        isTactic(AsShortName(text)) || AttackId.TryParse(text, AttackIdKind.Tactic, out _);

    private static string Cut(string tag) => (tag.Length > LongestLooked ? tag[..LongestLooked] : tag).ToLowerInvariant();

    private static string[] Words(string text) => [text, Split(text).Remainder ?? "", .. text.Split('.', ':', '/')];

    private static (string Name, string? Remainder) Split(string text)
    {
        var end = text.AsSpan().IndexOfAny(Separators);
        return end < 0 ? (text, null) : (text[..end], text[(end + 1)..]);
    }

    private static string AsShortName(string text) => text.Trim().Replace('_', '-').Replace(' ', '-');

    private static bool IsNearlyAttack(string name) =>
        name.StartsWith("mitre", StringComparison.Ordinal) || NearestName.Find(name, [Attack]) is not null;

    /// <summary>A technique's id anywhere, with its letter: <c>t1059</c>, <c>t1059_001</c>, <c>t1059.1</c>.</summary>
    [GeneratedRegex(
        @"(?<![a-z0-9])t[ _-]?(?<id>[0-9]{4})(?![0-9])([ ./_:-]+(?<sub>[0-9]{1,3})(?![0-9]))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex TechniqueWithLetter();

    /// <summary>A technique's id without its letter, right after the namespace: <c>1059</c>, <c>1059.001</c>.</summary>
    [GeneratedRegex(
        @"^(?<id>[0-9]{4})([ ./_:-]+(?<sub>[0-9]{1,3}))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex BareTechnique();
}
