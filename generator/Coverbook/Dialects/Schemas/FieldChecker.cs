using System.Collections.Immutable;
using Coverbook.Sigma;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Schemas;

/// <summary>Looks up each field of a rule in the schema of its log source.</summary>
internal static class FieldChecker
{
    /// <summary>The fields that the schema lacks, each once, in the order of the rule.</summary>
    public static ImmutableArray<UnknownField> Check(Detection detection, LogSourceSchema schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var unknown = ImmutableArray.CreateBuilder<UnknownField>();
        foreach (var item in detection.Identifiers.SelectMany(identifier => ItemsOf(identifier.Group)))
        {
            foreach (var field in FieldsOf(item).Where(seen.Add))
            {
                if (schema.Find(field) is null)
                {
                    unknown.Add(new UnknownField(field, schema.Meant(field), item.Span));
                }
            }
        }

        return unknown.DrainToImmutable();
    }

    private static IEnumerable<DetectionItem> ItemsOf(DetectionNode node) =>
        node is DetectionGroup group ? group.Items.SelectMany(ItemsOf) : [(DetectionItem)node];

    private static IEnumerable<string> FieldsOf(DetectionItem item)
    {
        if (item.Field is not null)
        {
            yield return item.Field;
        }

        foreach (var reference in item.Values.OfType<FieldReferenceValue>())
        {
            yield return reference.Field;
        }
    }
}
