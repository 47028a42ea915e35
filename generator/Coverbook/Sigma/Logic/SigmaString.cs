using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Coverbook.Sigma.Logic;

/// <summary>What a part of a string pattern stands for.</summary>
internal enum StringPartKind : byte
{
    /// <summary>Itself.</summary>
    Text,

    /// <summary><c>*</c>: any run of characters, also none.</summary>
    AnyRun,

    /// <summary><c>?</c>: exactly one character.</summary>
    AnyCharacter,

    /// <summary><c>%name%</c> with the modifier <c>expand</c>: text that the rule's user provides.</summary>
    Placeholder,
}

/// <summary>One part of a string pattern; <paramref name="Text"/> is the text or the placeholder's name.</summary>
internal readonly record struct StringPart(StringPartKind Kind, string Text)
{
    /// <summary>The wildcard <c>*</c>.</summary>
    public static readonly StringPart AnyRun = new(StringPartKind.AnyRun, "");

    /// <summary>The wildcard <c>?</c>.</summary>
    public static readonly StringPart AnyCharacter = new(StringPartKind.AnyCharacter, "");

    /// <summary>Text that stands for itself.</summary>
    public static StringPart Of(string text) => new(StringPartKind.Text, text);
}

/// <summary>
/// A string pattern after unescaping (Sigma specification, "Wildcards" and "Escaping"). Neighbouring texts are joined and no text is
/// empty. Nearly all patterns are one text with or without <c>*</c> at its ends: those keep the text alone, as sites hold tens of
/// thousands of them.
/// </summary>
internal readonly record struct SigmaString
{
    private readonly object? content;
    private readonly Shape shape;

    /// <summary>The pattern with these parts.</summary>
    public SigmaString(ImmutableArray<StringPart> parts) => (content, shape) = parts switch
    {
        [] => (null, Shape.Nothing),
        [{ Kind: StringPartKind.Text } text] => (text.Text, Shape.Text),
        [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } text] => (text.Text, Shape.OpenStart),
        [{ Kind: StringPartKind.Text } text, { Kind: StringPartKind.AnyRun }] => (text.Text, Shape.OpenEnd),
        [{ Kind: StringPartKind.AnyRun }, { Kind: StringPartKind.Text } text, { Kind: StringPartKind.AnyRun }] =>
            (text.Text, Shape.OpenBoth),
        _ => ((object)ImmutableCollectionsMarshal.AsArray(parts)!, Shape.Parts),
    };

    private SigmaString(string text, Shape shape) => (content, this.shape) = (text, shape);

    private enum Shape : byte
    {
        Nothing,
        Text,
        OpenStart,
        OpenEnd,
        OpenBoth,
        Parts,
    }

    /// <summary>The parts in order.</summary>
    public ImmutableArray<StringPart> Parts => shape switch
    {
        Shape.Nothing => [],
        Shape.Text => [StringPart.Of((string)content!)],
        Shape.OpenStart => [StringPart.AnyRun, StringPart.Of((string)content!)],
        Shape.OpenEnd => [StringPart.Of((string)content!), StringPart.AnyRun],
        Shape.OpenBoth => [StringPart.AnyRun, StringPart.Of((string)content!), StringPart.AnyRun],
        _ => ImmutableCollectionsMarshal.AsImmutableArray((StringPart[])content!),
    };

    /// <summary>Whether it holds a placeholder.</summary>
    public bool HasPlaceholder => shape == Shape.Parts && Parts.Any(part => part.Kind == StringPartKind.Placeholder);

    /// <summary>The text, where the pattern is nothing but text; else <c>null</c>.</summary>
    public string? PlainText => shape switch
    {
        Shape.Nothing => "",
        Shape.Text => (string)content!,
        _ => null,
    };

    /// <summary>The characters of its texts, and one for each wildcard.</summary>
    public int Length => shape switch
    {
        Shape.Nothing => 0,
        Shape.Parts => Parts.Sum(part => part.Text.Length + 1),
        _ => ((string)content!).Length + 2,
    };

    /// <summary>A pattern that is nothing but text, which must not be empty.</summary>
    public static SigmaString Of(string text) => new(text, Shape.Text);

    /// <summary>The pattern with <c>*</c> before it, unless it starts with one already.</summary>
    public SigmaString WithAnyStart() => shape switch
    {
        Shape.Text => new SigmaString((string)content!, Shape.OpenStart),
        Shape.OpenEnd => new SigmaString((string)content!, Shape.OpenBoth),
        Shape.OpenStart or Shape.OpenBoth => this,
        _ => Parts is [{ Kind: StringPartKind.AnyRun }, ..] ? this : new SigmaString(Parts.Insert(0, StringPart.AnyRun)),
    };

    /// <summary>The pattern with <c>*</c> after it, unless it ends with one already.</summary>
    public SigmaString WithAnyEnd() => shape switch
    {
        Shape.Text => new SigmaString((string)content!, Shape.OpenEnd),
        Shape.OpenStart => new SigmaString((string)content!, Shape.OpenBoth),
        Shape.OpenEnd or Shape.OpenBoth => this,
        _ => Parts is [.., { Kind: StringPartKind.AnyRun }] ? this : new SigmaString(Parts.Add(StringPart.AnyRun)),
    };

    /// <summary>The pattern as a rule writes it, escaped; reading it again gives an equal pattern.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var parts = Parts;
        for (var index = 0; index < parts.Length; index++)
        {
            Append(text, parts[index], isLast: index == parts.Length - 1);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, StringPart part, bool isLast)
    {
        switch (part.Kind)
        {
            case StringPartKind.AnyRun:
                text.Append('*');
                break;
            case StringPartKind.AnyCharacter:
                text.Append('?');
                break;
            case StringPartKind.Placeholder:
                text.Append('%').Append(part.Text).Append('%');
                break;
            default:
                AppendEscaped(text, part.Text, isLast);
                break;
        }
    }

    /// <summary>A backslash needs another one before it only where it would escape what follows.</summary>
    private static void AppendEscaped(StringBuilder text, string part, bool isLast)
    {
        for (var index = 0; index < part.Length; index++)
        {
            var wouldEscape = part[index] == '\\' && (index + 1 < part.Length ? part[index + 1] is '\\' or '*' or '?' : !isLast);
            if (part[index] is '*' or '?' || wouldEscape)
            {
                text.Append('\\');
            }

            text.Append(part[index]);
        }
    }
}
