using System.Collections.Immutable;
using Coverbook.Data;
using Coverbook.Diagnostics;
using Coverbook.Sigma.Documents;

namespace Coverbook.Sigma.Correlations;

/// <summary>Reads a list of field names of a correlation.</summary>
internal static class NamesReader
{
    /// <summary>The names, each once; a single one is read without a list, too, which the specification allows for some keys.</summary>
    public static ImmutableArray<string> Read(Fields fields, string key, HeadTypes types, DiagnosticBag bag, bool mayBeSingle = false)
    {
        switch (fields.Value(key))
        {
            case ScalarNode single:
                if (!mayBeSingle)
                {
                    bag.Add(RuleFormDiagnostics.OtherType(single.Span, key, "a list", single.Shape));
                }
                else
                {
                    types.CheckEntry(key, single);
                }

                return [single.Text];
            case ListNode list:
                types.CheckDistinct(key, list);
                foreach (var item in list.Items)
                {
                    types.CheckEntry(key, item);
                }

                break;
        }

        return [.. fields.Scalars(key).Where(name => name.Kind != ScalarKind.Null).Select(name => name.Text)];
    }
}
