using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Terms;

namespace Coverbook.Mappings.Sheets;

/// <summary>
/// The techniques of a cell. It may name several, divided by commas, semicolons or line breaks, each as an id, as an id with the
/// technique's name, or as its address at MITRE. Where a part says more than one thing, or none, it is told and nothing is guessed:
/// <c>T1059-T1062</c> may be two or four, and <c>not T1059</c> is none.
/// </summary>
internal static class TechniqueCell
{
    private const string Addresses = "attack.mitre.org/techniques/";
    private const string TagPrefix = "attack.";
    [Limit("CSV", "characters of one technique in a cell", "error CB3101")]
    private const int Longest = 1_000;
    private const int IdLength = 5;
    private const int WholeLength = 9;

    private static readonly char[] Separators = [',', ';', '\r', '\n', '|'];

    /// <summary>The ids with their places, each once, in their order.</summary>
    public static IReadOnlyList<(TechniqueId Id, SourceSpan Span)> Read(ScalarNode cell, DiagnosticBag bag)
    {
        if (TechniqueId.TryParse(cell.Text, out var only))
        {
            return [(only, cell.Span)];
        }

        var found = new List<(TechniqueId Id, SourceSpan Span)>();
        var seen = new HashSet<TechniqueId>();
        var mayContinueAName = false;
        for (var (at, end) = (0, 0); at <= cell.Text.Length; at = end + 1)
        {
            end = at < cell.Text.Length && cell.Text.IndexOfAny(Separators, at) is >= 0 and var separator ? separator : cell.Text.Length;
            var part = cell.Text[at..end].Trim();
            var hasName = false;
            var ids = part.Length <= Longest ? IdsOf(part, out hasName) : [];
            var place = part.Length == cell.Text.Length
                ? cell.Span
                : cell.PlaceOf(cell.Text.IndexOf(part, at, StringComparison.Ordinal), part.Length);
            if (ids.Count == 0 && part.Length > 0 && !(mayContinueAName && IsWords(part)))
            {
                Refuse(place, part, bag);
            }

            found.AddRange(ids.Where(seen.Add).Select(id => (id, place)));
            mayContinueAName = ids.Count > 0 ? hasName : mayContinueAName && part.Length > 0;
        }

        return found;
    }

    private static void Refuse(SourceSpan span, string part, DiagnosticBag bag)
    {
        if (bag.Wants("CB3101", span))
        {
            bag.Add(
                MappingDiagnostics.NotATechniqueId(
                    span, part, part.Length > IdLength
                        && part.Contains('T', StringComparison.OrdinalIgnoreCase)
                        && part.Any(char.IsAsciiDigit)
                        ? "Write ids alone, or with their names after a colon, and a comma between two of them."
                        : null));
        }
    }

    /// <summary>The ids of a part; none when it cannot be told what it says.</summary>
    private static List<TechniqueId> IdsOf(string part, out bool hasName)
    {
        hasName = false;
        if (part.Contains(Addresses, StringComparison.OrdinalIgnoreCase))
        {
            return OfAddress(part);
        }

        if (part.EndsWith(')')
            && part.LastIndexOf('(') is > 0 and var bracket
            && TechniqueId.TryParse(part[(bracket + 1)..^1].Trim(), out var inBrackets))
        {
            return IsWords(part[..bracket]) ? [inBrackets] : [];
        }

        var ids = new List<TechniqueId>();
        foreach (var word in part.Split(' ', '\t').Where(word => word.Length > 0))
        {
            if (hasName)
            {
                break;
            }

            if (IdAtStart(word, out var rest) is { } id)
            {
                ids.Add(id);
                hasName = rest.Length > 0 && rest is not ("+" or "&");
            }
            else if (word is not ("+" or "&" or "and" or "/"))
            {
                hasName = true;
            }
        }

        return ids.Count == 1 && hasName ? (HasNameOnly(part) ? ids : []) : hasName ? [] : ids;
    }

    /// <summary>What follows the id is a name: words without another id, after nothing but a colon, a dash or a blank.</summary>
    private static bool HasNameOnly(string part)
    {
        var start = part.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase) ? part[TagPrefix.Length..] : part;
        var length = LengthAt(start);
        var name = start[length..];
        return length > 0
            && name.Length > 0
            && (name[0] is ':' or ' ' or '\t' || (name[0] is '-' or '–' or '—' && name.Length > 1 && name[1] == ' '))
            && IsWords(name.TrimStart(':', ' ', '\t', '-', '–', '—'));
    }

    /// <summary>Words of a name: letters in it, and no id or range of ids.</summary>
    private static bool IsWords(string text)
    {
        for (var at = 0; at + IdLength <= text.Length; at++)
        {
            if (text[at] is 'T' or 't'
                && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && LengthAt(text[at..Math.Min(text.Length, at + WholeLength + 1)]) > 0)
            {
                return false;
            }
        }

        return text.Any(char.IsLetter) && !text.Contains('?', StringComparison.Ordinal);
    }

    private static List<TechniqueId> OfAddress(string part)
    {
        var at = part.IndexOf(Addresses, StringComparison.OrdinalIgnoreCase);
        var path = part[(at + Addresses.Length)..];
        var length = LengthAt(path);
        return part.AsSpan(0, at) is "" or "https://" or "http://" or "https://www."
            && length > 0
            && path[length..] is "" or "/"
            && TryParse(path[..length], out var id)
            ? [id]
            : [];
    }

    /// <summary>The id with which a word begins, and what follows it.</summary>
    private static TechniqueId? IdAtStart(string word, out string rest)
    {
        var start = word.StartsWith(TagPrefix, StringComparison.OrdinalIgnoreCase) ? word[TagPrefix.Length..] : word;
        var length = LengthAt(start);
        rest = start[length..];
        return length > 0 && TryParse(start[..length], out var id) ? id : null;
    }

    /// <summary>How long the id is with which a text begins: of a sub-technique where that is written out, also with a slash.</summary>
    private static int LengthAt(string text)
    {
        if (text.Length >= WholeLength && TryParse(text[..WholeLength], out _) && !IsWordAt(text, WholeLength))
        {
            return WholeLength;
        }

        return text.Length >= IdLength && TryParse(text[..IdLength], out _) && !IsWordAt(text, IdLength) && !IsDigitAfterDot(text)
            ? IdLength
            : 0;
    }

    private static bool IsWordAt(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary><c>T1059.4</c> and <c>T1059.0041</c> are slips, and not T1059 with something after it.</summary>
    private static bool IsDigitAfterDot(string text) =>
        text.Length > IdLength + 1 && text[IdLength] is '.' or '/' && char.IsAsciiDigit(text[IdLength + 1]);

    private static bool TryParse(string text, out TechniqueId id) => TechniqueId.TryParse(text.Replace('/', '.'), out id);
}
