using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>How much a diagnostic matters. An error keeps the site from being published.</summary>
public enum Severity
{
    /// <summary>Not reported at all; only the configuration can ask for it.</summary>
    Off,

    /// <summary>Worth knowing; nothing to do.</summary>
    Info,

    /// <summary>The site is built, but something in it is probably not what its authors meant.</summary>
    Warning,

    /// <summary>Nothing is published until it is mended.</summary>
    Error,
}

/// <summary>
/// One thing that is wrong with the input, where it stands, and what to do about it. Codes are stable, documented in
/// <c>generator/docs/diagnostics.md</c>, and never renumbered.
/// </summary>
/// <param name="Code"><c>CB</c> and four digits; the first digit is the stage.</param>
/// <param name="Severity">What the code means by default, or what the configuration made of it.</param>
/// <param name="Span">The place in the input; <c>null</c> where no file is concerned.</param>
/// <param name="Message">One sentence saying what is wrong.</param>
/// <param name="Cure">One sentence saying what to do.</param>
public sealed record Diagnostic(string Code, Severity Severity, SourceSpan? Span, string Message, string Cure)
{
    /// <summary>How many further diagnostics of the code in the file this one stands for, where it is such a count; else 0.</summary>
    public int More { get; init; }

    /// <summary>How many things are wrong: 1, or what a count stands for.</summary>
    public int Amount => Math.Max(1, More);

    /// <summary>Whether the diagnostic keeps the site from being published.</summary>
    public bool IsError => Severity == Severity.Error;

    /// <summary><c>path(line,col): error CB3004: message</c>, the form that editors and build servers read.</summary>
    public override string ToString()
    {
        var place = Span is { } span ? $"{span}: " : "";
        return $"{place}{Severity.Word()} {Code}: {Message}";
    }
}

/// <summary>The words for severities in output and configuration.</summary>
public static class SeverityWords
{
    /// <summary>The lower-case word: <c>error</c>, <c>warning</c>, <c>info</c>, <c>off</c>.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => "off",
    };
}
