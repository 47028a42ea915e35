namespace Coverbook.Files;

/// <summary>
/// A place in a text: line and column count from 1, columns in UTF-16 code units, as editors do. What would lie before the first line or
/// column is the first.
/// </summary>
public readonly record struct TextPosition(int Line, int Column) : IComparable<TextPosition>
{
    /// <summary>The line.</summary>
    public int Line { get; init; } = Math.Max(1, Line);

    /// <summary>The column.</summary>
    public int Column { get; init; } = Math.Max(1, Column);

    /// <summary>The first character of a file.</summary>
    public static readonly TextPosition Start = new(1, 1);

    /// <summary>Orders by line, then column.</summary>
    public int CompareTo(TextPosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}

/// <summary>
/// A stretch of one file, from <paramref name="Start"/> up to, but without, <paramref name="End"/>. It never ends before its start.
/// </summary>
public readonly record struct SourceSpan(FilePath Path, TextPosition Start, TextPosition End)
{
    /// <summary>The end.</summary>
    public TextPosition End { get; init; } = End.CompareTo(Start) < 0 ? Start : End;

    /// <summary>The span of a whole file, for what concerns no single line.</summary>
    public static SourceSpan Whole(FilePath path) => new(path, TextPosition.Start, TextPosition.Start);

    /// <summary>A span of no length.</summary>
    public static SourceSpan At(FilePath path, int line, int column) => new(path, new(line, column), new(line, column));

    /// <summary><c>path(line,col)</c>, which editors and terminals open.</summary>
    public override string ToString() => $"{Path}({Start.Line},{Start.Column})";
}
