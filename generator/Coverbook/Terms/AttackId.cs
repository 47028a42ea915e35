using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Coverbook.Terms;

/// <summary>
/// The kinds of ATT&amp;CK's objects that have an id of letters and four digits; techniques have ids of their own
/// (<see cref="TechniqueId"/>).
/// </summary>
internal enum AttackIdKind
{
    /// <summary><c>TA0002</c>.</summary>
    Tactic,

    /// <summary><c>G0016</c>.</summary>
    Group,

    /// <summary><c>S0154</c>: malware and tools.</summary>
    Software,

    /// <summary><c>C0024</c>.</summary>
    Campaign,

    /// <summary><c>M1049</c>.</summary>
    Mitigation,

    /// <summary><c>A0008</c>.</summary>
    Asset,

    /// <summary><c>DS0009</c>.</summary>
    DataSource,

    /// <summary><c>DC0032</c>.</summary>
    DataComponent,

    /// <summary><c>DET0516</c>.</summary>
    DetectionStrategy,

    /// <summary><c>AN1428</c>.</summary>
    Analytic,
}

/// <summary>The id of an ATT&amp;CK object: a kind and a number, written as the kind's letters and four digits.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Number">The number, from 0 to 9999.</param>
internal readonly record struct AttackId(AttackIdKind Kind, int Number) : IComparable<AttackId>
{
    private const int Digits = 4;

    private static readonly (string Letters, AttackIdKind Kind)[] ByLetters =
        [.. Enum.GetValues<AttackIdKind>().Select(kind => (LettersOf(kind), kind))];

    /// <summary>Reads an id of any kind, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, out AttackId id)
    {
        foreach (var (letters, kind) in ByLetters)
        {
            if (value is not null && value.Length == letters.Length + Digits && value.StartsWith(
                letters, StringComparison.OrdinalIgnoreCase)
                && !value.AsSpan(letters.Length).ContainsAnyExceptInRange('0', '9'))
            {
                id = new AttackId(kind, int.Parse(value.AsSpan(letters.Length), CultureInfo.InvariantCulture));
                return true;
            }
        }

        id = default;
        return false;
    }

    /// <summary>Reads an id of one kind, in either case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? value, AttackIdKind kind, out AttackId id) =>
        TryParse(value, out id) && id.Kind == kind;

    /// <summary>Reads an id that is known to be well-formed, as in code and tests.</summary>
    public static AttackId Parse(string value) =>
        TryParse(value, out var id) ? id : throw new FormatException($"'{value}' is no id of ATT&CK.");

    /// <summary>Orders by kind, then by number.</summary>
    public int CompareTo(AttackId other) => Kind == other.Kind ? Number.CompareTo(other.Number) : Kind.CompareTo(other.Kind);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{LettersOf(Kind)}{Number:D4}");

    private static string LettersOf(AttackIdKind kind) => kind switch
    {
        AttackIdKind.Tactic => "TA",
        AttackIdKind.Group => "G",
        AttackIdKind.Software => "S",
        AttackIdKind.Campaign => "C",
        AttackIdKind.Mitigation => "M",
        AttackIdKind.Asset => "A",
        AttackIdKind.DataSource => "DS",
        AttackIdKind.DataComponent => "DC",
        AttackIdKind.DetectionStrategy => "DET",
        _ => "AN",
    };
}
