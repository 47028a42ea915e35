using System.Globalization;

namespace Coverbook.Cli.Printing;

/// <summary>A number and what it counts, as a person would say it.</summary>
internal static class Amount
{
    /// <summary><c>1 error</c>, <c>2 errors</c>.</summary>
    public static string Of(int count, string one) => Of(count, one, one + "s");

    /// <summary><c>1 match</c>, <c>2 matches</c>.</summary>
    public static string Of(int count, string one, string several) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : several)}");
}
