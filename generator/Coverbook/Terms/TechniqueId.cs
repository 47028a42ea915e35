using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Terms;

/// <summary>
/// The id of an ATT&amp;CK technique (<c>T1059</c>) or sub-technique (<c>T1059.004</c>), always in upper case.
/// Ids, never names, identify techniques everywhere: 23 names are shared by 48 techniques of ATT&amp;CK 18.1.
/// </summary>
internal readonly record struct TechniqueId : IComparable<TechniqueId>
{
    private const int ParentLength = 5;
    private const int SubTechniqueLength = 9;

    private readonly string? text;

    private TechniqueId(string text) => this.text = text;

    /// <summary>Whether the id names a sub-technique.</summary>
    public bool IsSubTechnique => Text.Length == SubTechniqueLength;

    /// <summary>The technique that a sub-technique belongs to; a technique is its own parent.</summary>
    public TechniqueId Parent => IsSubTechnique ? new TechniqueId(Text[..ParentLength]) : this;

    /// <summary>The three digits after the dot, or an empty string for a technique.</summary>
    public string SubNumber => IsSubTechnique ? Text[(ParentLength + 1)..] : "";

    private string Text => text ?? "";

    /// <summary>Reads <c>T####</c> or <c>T####.###</c>, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out TechniqueId id)
    {
        id = default;
        if (value is null || !HasShape(value))
        {
            return false;
        }

        id = new TechniqueId(value.ToUpperInvariant());
        return true;
    }

    /// <summary>Reads an id that is known to be well-formed, as in code and tests.</summary>
    public static TechniqueId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a technique id.");

    /// <summary>Orders by id, so that sub-techniques follow their parent.</summary>
    public int CompareTo(TechniqueId other) => string.CompareOrdinal(Text, other.Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool HasShape(string value) =>
        value.Length is ParentLength or SubTechniqueLength
        && value[0] is ('T' or 't')
        && AllDigits(value.AsSpan(1, 4))
        && (value.Length == ParentLength || (value[ParentLength] == '.' && AllDigits(value.AsSpan(ParentLength + 1))));

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
