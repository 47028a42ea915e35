using System.Text;
using System.Text.Json;
using Coverbook.Files;
using Coverbook.Inspecting;

namespace Coverbook.Cli.Printing;

/// <summary>Prints matches as they are found: one on a line, the event's place first.</summary>
internal sealed class MatchPrinter(FilePath events, AnswerFormat format, Terminal writer)
{
    /// <summary>Prints every match of one event.</summary>
    public void Print(EventResult result)
    {
        foreach (var rule in result.Rules)
        {
            writer.WriteLine(
                format == AnswerFormat.Json ? ToJson(result.Line, rule) : $"{events}({result.Line}): {rule.Title} [{rule.File}]");
        }
    }

    private string ToJson(int line, MatchedRule rule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("events", events.Value);
            json.WriteNumber("line", line);
            json.WriteString("title", rule.Title);
            json.WriteString("id", rule.Id);
            json.WriteString("path", rule.File.Value);
            json.WriteNumber("index", rule.DocumentIndex);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
