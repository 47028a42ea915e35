namespace Coverbook.Files;

/// <summary>A place in a text: line and column count from 1, columns in UTF-16 code units, as editors do.</summary>
public readonly record struct TextPosition(int Line, int Column) : IComparable<TextPosition>
{
    /// <summary>The first character of a file.</summary>
    public static readonly TextPosition Start = new(1, 1);

    /// <summary>Orders by line, then column.</summary>
    public int CompareTo(TextPosition other) =>
        Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);
}

/// <summary>A stretch of one file, from <paramref name="Start"/> up to, but without, <paramref name="End"/>.</summary>
public readonly record struct SourceSpan(FilePath Path, TextPosition Start, TextPosition End)
{
    /// <summary>The span of a whole file, for what concerns no single line.</summary>
    public static SourceSpan Whole(FilePath path) => new(path, TextPosition.Start, TextPosition.Start);

    /// <summary>A span of no length.</summary>
    public static SourceSpan At(FilePath path, int line, int column) => new(path, new(line, column), new(line, column));

    /// <summary><c>path(line,col)</c>, which editors and terminals open.</summary>
    public override string ToString() => $"{Path}({Start.Line},{Start.Column})";
}
