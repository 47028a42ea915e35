using System.Collections.Immutable;
using System.Text.Json;
using System.Xml;
using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Fuzz.Targets;
using Coverbook.Terms;

namespace Coverbook.Fuzz.Judging;

/// <summary>
/// What must hold for every input: nothing is thrown, every diagnostic stands at a place and is fit for a terminal, every page and file
/// is sound, and the cost is bounded by the input's size. The first fault counts.
/// </summary>
internal sealed class Judgement
{
    private const int LongestMessage = 2_000;
    private const int MostOfACode = 40;

    private Fault? fault;

    /// <summary>Whether nothing was wrong so far.</summary>
    public bool IsSound => fault is null;

    /// <summary>The first fault of an input, or <c>null</c>.</summary>
    public static Fault? Of(FuzzTarget target, byte[] input, bool judgesTime)
    {
        var judgement = new Judgement();
        var cost = Cost.Begin();
        try
        {
            target.Run(input, judgement);
        }
        catch (Exception exception)
        {
            return Faults.Of(exception);
        }

        var isDear = judgement.fault is null && cost.IsTooMuchFor(input.Length, judgesTime, () => target.Run(input, new Judgement()));
        return isDear ? new Fault("it costs too much", cost.ToString()) : judgement.fault;
    }

    /// <summary>Notes a fault unless something holds.</summary>
    public void Must(bool holds, string what, string detail)
    {
        if (!holds)
        {
            fault ??= new Fault(what, Printable.Of(detail));
        }
    }

    /// <summary>Judges diagnostics, and what people and programs see of them.</summary>
    public void OfDiagnostics(ImmutableArray<Diagnostic> diagnostics, ISourceFiles files)
    {
        foreach (var diagnostic in diagnostics)
        {
            Must(
                diagnostic.Span is not { } span || (span.Start.Line >= 1 && span.Start.Column >= 1 && span.End.CompareTo(span.Start) >= 0),
                "a place is none",
                diagnostic.ToString());
            Must(
                diagnostic.Message.Length < LongestMessage && diagnostic.Cure.Length < LongestMessage,
                "a message is endless",
                diagnostic.ToString());
        }

        using var text = new StringWriter();
        var printer = new DiagnosticText(files, text);
        foreach (var diagnostic in diagnostics)
        {
            printer.Write(diagnostic);
        }

        OfTerminal("diagnostics", text.ToString());
        Must(
            diagnostics.GroupBy(diagnostic => (diagnostic.Code, diagnostic.Span?.Path)).All(group => group.Count() <= MostOfACode),
            "one code floods",
            diagnostics[..Math.Min(1, diagnostics.Length)].FirstOrDefault()?.ToString() ?? "");
    }

    /// <summary>Judges text that is printed.</summary>
    public void OfTerminal(string what, string text) => Must(Printable.Is(text), $"{what} hold what no terminal should get", text);

    /// <summary>Judges JSON.</summary>
    public void OfJson(string what, string json) => Check(what, "is no JSON", () => JsonDocument.Parse(json).Dispose());

    /// <summary>Judges a page.</summary>
    public void OfPage(string file, ReadOnlySpan<byte> html, BaseUrl address, bool isOwnTheme)
    {
        if (fault is null && !isOwnTheme)
        {
            fault = PageJudge.FirstFault(file, html, address);
        }
    }

    /// <summary>Judges a file that is published as it is.</summary>
    public void OfFile(string file, ReadOnlySpan<byte> bytes)
    {
        Must(!file.Split('/').Any(part => part is ".." or "." or ""), "a file leaves its folder", file);
        var content = bytes.ToArray();
        if (file.EndsWith(".json", StringComparison.Ordinal))
        {
            Check(file, "is no JSON", () => JsonDocument.Parse(content).Dispose());
        }
        else if (file.EndsWith(".xml", StringComparison.Ordinal))
        {
            Check(file, "is no XML", () => ReadXml(content));
        }
    }

    private void Check(string what, string fails, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is JsonException or XmlException)
        {
            Must(holds: false, $"{what} {fails}", exception.Message);
        }
    }

    private static void ReadXml(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes));
        while (reader.Read())
        {
        }
    }
}
