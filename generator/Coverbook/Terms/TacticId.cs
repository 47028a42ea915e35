using System.Diagnostics.CodeAnalysis;

namespace Coverbook.Terms;

/// <summary>The id of an ATT&amp;CK tactic, such as <c>TA0002</c>, always in upper case.</summary>
public readonly record struct TacticId : IComparable<TacticId>
{
    private readonly string? text;

    private TacticId(string text) => this.text = text;

    /// <summary>Reads <c>TA####</c>, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out TacticId id)
    {
        id = default;
        if (value is not { Length: 6 }
            || !value.StartsWith("TA", StringComparison.OrdinalIgnoreCase)
            || value.AsSpan(2).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        id = new TacticId(value.ToUpperInvariant());
        return true;
    }

    /// <summary>Reads an id that is known to be well-formed, as in code and tests.</summary>
    public static TacticId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is not a tactic id.");

    /// <summary>Orders by id.</summary>
    public int CompareTo(TacticId other) => string.CompareOrdinal(text, other.text);

    /// <inheritdoc/>
    public override string ToString() => text ?? "";
}
