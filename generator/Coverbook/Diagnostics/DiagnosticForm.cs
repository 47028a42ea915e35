using System.Collections.Immutable;
using Coverbook.Files.Keeping;

namespace Coverbook.Diagnostics;

/// <summary>How diagnostics of one file are kept beside what was made of it, so that they are reported again.</summary>
internal static class DiagnosticForm
{
    /// <summary>Writes some.</summary>
    public static void Write(ReadingWriter to, ImmutableArray<Diagnostic> diagnostics) => to.List(diagnostics, diagnostic =>
    {
        to.Text(diagnostic.Code);
        to.OneOf(diagnostic.Severity);
        to.Span(diagnostic.Span ?? default);
        to.Text(diagnostic.Message);
        to.Text(diagnostic.Cure);
        to.Number(diagnostic.More);
    });

    /// <summary>Reads them again.</summary>
    public static ImmutableArray<Diagnostic> Read(ReadingReader from) => from.List(() =>
    {
        var code = from.RequiredText();
        var severity = from.OneOf<Severity>();
        var span = from.Span();
        return new Diagnostic(code, severity, span == default ? null : span, from.RequiredText(), from.RequiredText())
        {
            More = from.Number(),
        };
    });
}
