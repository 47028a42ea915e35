namespace Coverbook.Sigma.Conditions;

/// <summary>What a piece of a condition is.</summary>
internal enum ConditionTokenKind : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>An operator, a quantifier, an identifier or a pattern.</summary>
    Word,

    /// <summary><c>(</c>.</summary>
    Open,

    /// <summary><c>)</c>.</summary>
    Close,

    /// <summary>A character that no condition has.</summary>
    Stray,
}

/// <summary>A piece of a condition and its place in the text.</summary>
internal readonly record struct ConditionToken(ConditionTokenKind Kind, int Start, int Length);

/// <summary>Cuts a condition into words and brackets.</summary>
internal ref struct ConditionScanner(string text)
{
    private int at;

    /// <summary>Whether a name can be written in a condition: letters, digits, <c>_</c> and <c>-</c>, as the reference has it.</summary>
    public static bool IsIdentifier(string name)
    {
        foreach (var character in name)
        {
            if (!IsInName(character))
            {
                return false;
            }
        }

        return name.Length > 0;
    }

    /// <summary>The next piece; at the end <see cref="ConditionTokenKind.End"/>, again and again.</summary>
    public ConditionToken Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        var start = at;
        if (at == text.Length)
        {
            return new ConditionToken(ConditionTokenKind.End, start, 0);
        }

        while (at < text.Length && (IsInName(text[at]) || text[at] == '*'))
        {
            at++;
        }

        if (at > start)
        {
            return new ConditionToken(ConditionTokenKind.Word, start, at - start);
        }

        at++;
        var kind = text[start] switch { '(' => ConditionTokenKind.Open, ')' => ConditionTokenKind.Close, _ => ConditionTokenKind.Stray };
        return new ConditionToken(kind, start, 1);
    }

    private static bool IsInName(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
