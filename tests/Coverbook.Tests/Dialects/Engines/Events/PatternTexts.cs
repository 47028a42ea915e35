using Coverbook.Sigma.Logic;

namespace Coverbook.Tests.Dialects.Engines.Events;

/// <summary>Texts that fit string patterns.</summary>
internal sealed class PatternTexts(Random chance)
{
    /// <summary>A text that fits all patterns, where their ends allow it: each once, those that begin or end a text at their end.</summary>
    public string Fit(IReadOnlyList<StringValue> patterns)
    {
        if (patterns.FirstOrDefault(IsWholeWithRun) is { } frame && patterns.Count > 1)
        {
            return Fill(frame, Join([.. patterns.Where(each => each != frame)]));
        }

        var whole = patterns.FirstOrDefault(each => !IsOpenAtStart(each) && !IsOpenAtEnd(each));
        return whole is null ? Join(patterns) : Fill(whole, null);
    }

    private static bool IsOpenAtStart(StringValue text) => text.Pattern.Parts is [{ Kind: StringPartKind.AnyRun }, ..];

    private static bool IsOpenAtEnd(StringValue text) => text.Pattern.Parts is [.., { Kind: StringPartKind.AnyRun }];

    private static bool IsWholeWithRun(StringValue text) => !IsOpenAtStart(text) && !IsOpenAtEnd(text)
        && text.Pattern.Parts.Any(part => part.Kind == StringPartKind.AnyRun);

    private string Join(IReadOnlyList<StringValue> patterns)
    {
        var ordered = patterns.OrderBy(each => !IsOpenAtStart(each) ? 0 : IsOpenAtEnd(each) ? 1 : 2).ToArray();
        var text = ordered is [var first, ..] && IsOpenAtStart(first) ? chance.Run() : "";
        for (var index = 0; index < ordered.Length; index++)
        {
            text += (index == 0 ? "" : chance.Run()) + Fill(ordered[index], null);
        }

        return ordered.Length > 0 && IsOpenAtEnd(ordered[^1]) ? text + chance.Run() : text;
    }

    /// <summary>The pattern with its wildcards filled; those at its ends stay empty, and one inside may be given.</summary>
    private string Fill(StringValue text, string? inner)
    {
        var parts = text.Pattern.Parts;
        return string.Concat(parts.Select((part, index) => part.Kind switch
        {
            StringPartKind.Text => text.IsCased ? part.Text : chance.Recase(part.Text),
            StringPartKind.AnyCharacter => chance.OneOf(["x", "7", "*", "?", @"\", "\"", " "]),
            StringPartKind.AnyRun when index > 0 && index < parts.Length - 1 => inner ?? chance.Run(),
            _ => "",
        }));
    }
}
