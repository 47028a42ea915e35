namespace Coverbook.Files;

/// <summary>What a stretch of a source text is, for colouring.</summary>
internal enum SyntaxKind : byte
{
    /// <summary>A key of a map.</summary>
    Key,

    /// <summary>Text, quoted or not.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary><c>true</c>, <c>false</c>, <c>null</c>.</summary>
    Constant,
}

/// <summary>A scalar's place in its text, in UTF-16 code units, from <paramref name="Start"/> up to <paramref name="End"/>.</summary>
internal readonly record struct SyntaxToken(int Start, int End, SyntaxKind Kind);
