using System.Buffers;
using System.Collections.Frozen;
using Coverbook.Data;
using Coverbook.Diagnostics;

namespace Coverbook.Sigma.Lints;

/// <summary>
/// Plain scalars that are text here and something else to readers of YAML 1.1 (https://yaml.org/type/): <c>yes</c>, <c>0017</c>,
/// <c>1_000</c>, <c>1:30</c>.
/// </summary>
internal static class AmbiguousScalars
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "y", "n", "yes", "no", "on", "off",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789_:");

    /// <summary>Reports each one below a node; depth is bounded by the reader.</summary>
    public static void Check(DataNode node, DiagnosticBag bag)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    Check(entry.Value, bag);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Check(item, bag);
                }

                break;
            case ScalarNode { Kind: ScalarKind.Text, IsPlain: true } scalar when IsAmbiguous(scalar.Text):
                bag.Add(RuleLintDiagnostics.AmbiguousScalar(scalar.Span, scalar.Text));
                break;
        }
    }

    private static bool IsAmbiguous(string text) =>
        Words.Contains(text)
        || (text.Length > 0 && char.IsAsciiDigit(text[0]) && !text.AsSpan().ContainsAnyExcept(NumberCharacters)
            && text[^1] is not (':' or '_'));
}
