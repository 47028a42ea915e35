using System.Text;
using System.Text.Json;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Printing;

/// <summary>Prints queries as they are made: alone where there is one, under the name of its rule's file where there are several.</summary>
/// <param name="dialect">The word of the language.</param>
/// <param name="format">How.</param>
/// <param name="areSeveral">Whether more than one may come.</param>
/// <param name="writer">Where to.</param>
internal sealed class ConversionPrinter(string dialect, AnswerFormat format, bool areSeveral, Terminal writer)
{
    /// <summary>Prints what became of a rule; of one without a query only JSON has something to say.</summary>
    public void Print(ConvertedRule rule)
    {
        if (format == AnswerFormat.Json)
        {
            writer.WriteLine(ToJson(rule));
        }
        else if (rule.Query is { } query)
        {
            if (areSeveral)
            {
                writer.WriteLine($"{rule.File}: {rule.Title}");
                writer.WriteLine("");
            }

            writer.WriteLines(query);
            if (areSeveral)
            {
                writer.WriteLine("");
            }
        }
    }

    private string ToJson(ConvertedRule rule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("title", rule.Title);
            json.WriteString("id", rule.Id);
            json.WriteString("path", rule.File.Value);
            json.WriteNumber("index", rule.DocumentIndex);
            json.WriteString("dialect", dialect);
            json.WriteString("target", rule.Target);
            json.WriteString("query", rule.Query);
            json.WriteString("refused", rule.Problem?.Message);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
