using System.Collections.Frozen;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>How titles are written.</summary>
internal static class TitleLints
{
    private const int LongestTitle = 120;

    /// <summary>Words that titles leave small.</summary>
    private static readonly FrozenSet<string> SmallWords = new[]
    {
        "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "new",
        "of", "on", "or", "over", "the", "through", "to", "via", "with", "without",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reports odd titles.</summary>
    public static void Check(LintSubject subject, DiagnosticBag bag)
    {
        var title = subject.Rule.Title;
        var place = subject.PlaceOf("title");
        // Beyond the limit of the specification, reading the rule says so.
        if (title.Length is > LongestTitle and <= SigmaRule.LongestTitle)
        {
            bag.Add(RuleHeadLintDiagnostics.TitleLong(place, LongestTitle));
        }

        if (title.StartsWith("Detects ", StringComparison.OrdinalIgnoreCase))
        {
            bag.Add(RuleHeadLintDiagnostics.TitleStart(place));
        }

        if (title.EndsWith('.'))
        {
            bag.Add(RuleHeadLintDiagnostics.TitleEnd(place));
        }

        if (title.Split(' ').FirstOrDefault(ShouldBeCapital) is { } word)
        {
            bag.Add(RuleHeadLintDiagnostics.TitleCase(place, word));
        }
    }

    /// <summary>Names of files, functions and paths keep their own spelling.</summary>
    private static bool ShouldBeCapital(string word) =>
        word.Length > 0
        && word.All(character => !char.IsUpper(character) && !char.IsDigit(character) && character is not ('.' or '/' or '_' or '\\'))
        && char.IsLetter(word[0])
        && !SmallWords.Contains(word);
}
