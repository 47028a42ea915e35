using Coverbook.Sigma.Logic;

namespace Coverbook.Sigma.Evaluation;

/// <summary>
/// A string pattern made ready to match whole values: ordinal, ignoring case unless asked otherwise. <c>?</c> fits one character,
/// also one outside the basic plane. Every step is counted.
/// </summary>
internal sealed class WildcardPattern
{
    private readonly StringPart[] parts;
    private readonly bool isCased;
    private readonly StringComparison comparison;
    private readonly string? only;
    private readonly bool isOpenAtStart;
    private readonly bool isOpenAtEnd;

    public WildcardPattern(SigmaString pattern, bool isCased)
    {
        parts = [.. pattern.Parts];
        this.isCased = isCased;
        comparison = isCased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        isOpenAtStart = parts is [{ Kind: StringPartKind.AnyRun }, ..];
        isOpenAtEnd = parts is [.., { Kind: StringPartKind.AnyRun }];
        only = OnlyText(parts);
    }

    /// <summary>Whether the whole text fits.</summary>
    public Verdict Fits(string text, MatchWork work)
    {
        if (only is null)
        {
            return FitsParts(text, work);
        }

        return (isOpenAtStart, isOpenAtEnd) switch
        {
            (true, true) => PlainSearch.Holds(text, only, isCased, work),
            _ when !work.SpendSearch(0, only.Length) => Verdict.Undecided,
            (true, false) => Verdicts.Of(text.EndsWith(only, comparison)),
            (false, true) => Verdicts.Of(text.StartsWith(only, comparison)),
            _ => Verdicts.Of(text.Equals(only, comparison)),
        };
    }

    /// <summary>The only text of a pattern that has wildcards at its ends alone, as nearly all have.</summary>
    private static string? OnlyText(StringPart[] parts) => parts switch
    {
        [] => "",
        [{ Kind: StringPartKind.Text } text] => text.Text,
        [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } text] => text.Text,
        [{ Kind: StringPartKind.Text } text, { Kind: StringPartKind.AnyRun }] => text.Text,
        [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } text, { Kind: StringPartKind.AnyRun }] => text.Text,
        _ => null,
    };

    /// <summary>Walks parts and text together; after a fault it goes back to the last star, which takes one character more.</summary>
    private Verdict FitsParts(string text, MatchWork work)
    {
        var (part, at) = (0, 0);
        var (star, resume) = (-1, 0);
        while (work.Spend(part < parts.Length ? StepsOf(parts[part]) : 1))
        {
            if (part == parts.Length && at == text.Length)
            {
                return Verdict.Yes;
            }

            if (part < parts.Length && parts[part].Kind == StringPartKind.AnyRun)
            {
                (star, resume) = (part++, at);
            }
            else if (part < parts.Length && LengthAt(parts[part], text, at) is var length and >= 0)
            {
                part++;
                at += length;
            }
            else if (star >= 0 && resume < text.Length)
            {
                (part, at) = (star + 1, ++resume);
            }
            else
            {
                return Verdict.No;
            }
        }

        return Verdict.Undecided;
    }

    private static int StepsOf(StringPart part) => 1 + (part.Text.Length / 8);

    /// <summary>How much of the text the part takes, or -1 when it does not fit.</summary>
    private int LengthAt(StringPart part, string text, int at)
    {
        if (part.Kind == StringPartKind.Text)
        {
            return text.AsSpan(at).StartsWith(part.Text, comparison) ? part.Text.Length : -1;
        }

        return at == text.Length ? -1 : at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
    }
}
