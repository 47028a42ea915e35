using System.Globalization;
using System.Text;
using System.Text.Json;
using Coverbook.Build.Previewing;
using Coverbook.Terms;

namespace Coverbook.Cli.Serving;

/// <summary>Tells browsers what is shown, as one line of JSON.</summary>
internal static class StateMessage
{
    /// <summary>A number of a state, which no other run of the server uses.</summary>
    public static string Mark(string run, int number) => string.Create(CultureInfo.InvariantCulture, $"{run}-{number}");

    /// <summary>The message; <paramref name="run"/> tells one run of the server from the next.</summary>
    public static string Of(PreviewState state, string run)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("state", Mark(run, state.Number));
            json.WriteString("shown", Mark(run, state.ShownNumber));
            json.WriteString("styles", Mark(run, state.StylesNumber));
            json.WriteString("assets", Mark(run, state.AssetsNumber));
            json.WriteBoolean("newest", state.IsNewest);
            json.WriteNumber("errors", state.ErrorCount);
            json.WriteStartArray("problems");
            foreach (var problem in state.Problems)
            {
                Write(json, problem);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, PreviewProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Diagnostic.Code);
        json.WriteString("place", Shown(problem.Diagnostic.Span?.ToString()));
        json.WriteString("message", Shown(problem.Diagnostic.Message));
        json.WriteString("cure", Shown(problem.Diagnostic.Cure));
        if (problem.Excerpt is { } excerpt)
        {
            json.WriteString("line", excerpt.Line);
            json.WriteString("carets", excerpt.Indent + excerpt.Carets);
        }

        json.WriteEndObject();
    }

    /// <summary>Browsers are shown it as it is.</summary>
    private static string? Shown(string? text) => text is null ? null : VisibleText.Of(text);
}
