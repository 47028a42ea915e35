using System.Collections.Immutable;
using System.Text;

namespace Coverbook.Sigma.Values;

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
/// A string pattern after unescaping (Sigma specification, "Wildcards" and "Escaping"). Neighbouring texts are always joined,
/// and no text is empty.
/// </summary>
internal sealed record SigmaString(ImmutableArray<StringPart> Parts)
{
    /// <summary>Whether it holds a wildcard.</summary>
    public bool HasWildcard => Has(StringPartKind.AnyRun) || Has(StringPartKind.AnyCharacter);

    /// <summary>Whether it holds a placeholder.</summary>
    public bool HasPlaceholder => Has(StringPartKind.Placeholder);

    /// <summary>The text, where the pattern is nothing but text; else <c>null</c>.</summary>
    public string? PlainText => Parts switch
    {
        [] => "",
        [{ Kind: StringPartKind.Text } only] => only.Text,
        _ => null,
    };

    /// <summary>The pattern with <c>*</c> before it, unless it starts with one already.</summary>
    public SigmaString WithAnyStart() =>
        Parts is [{ Kind: StringPartKind.AnyRun }, ..] ? this : new SigmaString(Parts.Insert(0, StringPart.AnyRun));

    /// <summary>The pattern with <c>*</c> after it, unless it ends with one already.</summary>
    public SigmaString WithAnyEnd() =>
        Parts is [.., { Kind: StringPartKind.AnyRun }] ? this : new SigmaString(Parts.Add(StringPart.AnyRun));

    /// <summary>The pattern as a rule writes it, escaped; reading it again gives an equal pattern.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var index = 0; index < Parts.Length; index++)
        {
            Append(text, Parts[index], isLast: index == Parts.Length - 1);
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

    private bool Has(StringPartKind kind)
    {
        foreach (var part in Parts)
        {
            if (part.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }
}
