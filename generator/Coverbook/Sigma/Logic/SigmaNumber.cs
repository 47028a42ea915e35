using System.Globalization;
using System.Numerics;
using Coverbook.Data;

namespace Coverbook.Sigma.Logic;

/// <summary>
/// A number of a rule, exactly as it stands for comparing: a decimal, or an integer of any size that no decimal can hold.
/// </summary>
internal readonly record struct SigmaNumber
{
    private readonly decimal small;
    private readonly BigInteger? large;

    private SigmaNumber(decimal small, BigInteger? large) => (this.small, this.large) = (small, large);

    /// <summary>The number as a decimal, where it fits one.</summary>
    public decimal? Decimal => large is null ? small : null;

    /// <summary>A decimal.</summary>
    public static SigmaNumber Of(decimal number) => new(number, null);

    /// <summary>The number that a rule writes; <c>null</c> where it is neither a decimal nor an integer.</summary>
    public static SigmaNumber? Of(ScalarNode scalar) =>
        scalar.AsDecimal is { } number ? Of(number) : scalar.AsInteger is { } integer ? new SigmaNumber(0, integer) : null;

    /// <inheritdoc/>
    public override string ToString() => large?.ToString(CultureInfo.InvariantCulture) ?? small.ToString(CultureInfo.InvariantCulture);
}
