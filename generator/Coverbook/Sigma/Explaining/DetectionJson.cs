using System.Text.Json;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;
using Coverbook.Sigma.Modifiers;

namespace Coverbook.Sigma.Explaining;

/// <summary>Detections in neutral form: <c>{link, items}</c>, and <c>{field, modifiers, link, negated, values}</c> for an item.</summary>
internal static class DetectionJson
{
    /// <summary>Writes a detection or an item; depth is bounded by the reader.</summary>
    public static void Write(DetectionNode node, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (node is DetectionGroup group)
        {
            WriteLink(group.Link, json);
            json.WriteStartArray("items");
            foreach (var item in group.Items)
            {
                Write(item, json);
            }

            json.WriteEndArray();
        }
        else
        {
            WriteItem((DetectionItem)node, json);
        }

        json.WriteEndObject();
    }

    private static void WriteItem(DetectionItem item, Utf8JsonWriter json)
    {
        json.WriteString("field", item.Field);
        json.WriteStartArray("modifiers");
        foreach (var modifier in item.Modifiers)
        {
            json.WriteStringValue(modifier.Name());
        }

        json.WriteEndArray();
        WriteLink(item.Link, json);
        json.WriteBoolean("negated", item.IsNegated);
        json.WriteStartArray("values");
        foreach (var value in item.Values)
        {
            ValueJson.Write(value, json);
        }

        json.WriteEndArray();
    }

    private static void WriteLink(Link link, Utf8JsonWriter json) => json.WriteString("link", link == Link.And ? "and" : "or");
}
