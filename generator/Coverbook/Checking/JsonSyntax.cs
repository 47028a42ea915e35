using System.Globalization;
using System.Text.Json;
using Coverbook.Files;

namespace Coverbook.Checking;

/// <summary>What is wrong with a text in JSON or XML, and where.</summary>
internal sealed record SyntaxFault(string Reason, TextPosition At);

/// <summary>Whether a text is JSON. It is read through once and nothing is built, so that large files cost no memory.</summary>
internal static class JsonSyntax
{
    /// <summary>The first fault.</summary>
    public static SyntaxFault? FaultOf(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0) + 1;
            var column = (int)(exception.BytePositionInLine ?? 0) + 1;
            var reason = string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column} cannot be read");
            return new SyntaxFault(reason, new TextPosition(line, column));
        }
    }
}
