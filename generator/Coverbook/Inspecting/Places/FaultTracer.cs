using System.Collections.Immutable;
using System.Text;
using Coverbook.Build.Caching;
using Coverbook.Checking;
using Coverbook.Diagnostics;
using Coverbook.Files;

namespace Coverbook.Inspecting.Places;

/// <summary>Says of a fault in a built file what to ask where. It holds one page at a time: faults come sorted by page.</summary>
/// <param name="files">Reads the pages.</param>
/// <param name="shown">What stands before a page's path where people read it.</param>
/// <param name="origins">What the pages were made from.</param>
internal sealed class FaultTracer(ISourceFiles files, string shown, PageOrigins origins)
{
    private const string ThemeFolder = "templates/";

    /// <summary>The codes about the size of a page as a whole.</summary>
    private static readonly string[] Sizes = ["CB8200", "CB8201"];

    private FilePath? path;
    private string text = "";

    /// <summary>What to ask; <c>null</c> where nothing is known of the file.</summary>
    public TracedFault? Trace(Diagnostic fault)
    {
        if (fault.More > 0 || fault.Span is not { } span || !span.Path.Value.StartsWith(shown, StringComparison.Ordinal))
        {
            return null;
        }

        var file = span.Path.Value[shown.Length..];
        return origins.Pages.TryGetValue(file, out var page) ? OfPage(fault, span, page)
            : origins.ThemeFiles.FirstOrDefault(own => own.Value == ThemeFolder + file) is { Value: not null } own
                ? new TracedFault(fault, [], span with { Path = own })
            : null;
    }

    private TracedFault? OfPage(Diagnostic fault, SourceSpan span, PageOrigin page)
    {
        SourceSpan? about = page.Inputs.IsEmpty ? null : page.Inputs[0];
        if (Sizes.Contains(fault.Code, StringComparer.Ordinal))
        {
            return new TracedFault(fault, [], about);
        }

        // The beginning of a page stands for all of it, and nobody wrote all of it in one place.
        return span.Start == TextPosition.Start || PageTrace.At(TextOf(span.Path), span.Start) is not { } trace
            ? null
            : new TracedFault(fault, Questions(trace, page), trace.IsAboutPage ? about : null);
    }

    private string TextOf(FilePath page)
    {
        if (page != path)
        {
            (path, text) = (page, files.TryRead(page, CheckLimits.LargestPage, out _) is { } bytes ? Decode(bytes) : "");
        }

        return text;
    }

    private static string Decode(byte[] bytes) => Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');

    /// <summary>
    /// What attributes hold tells more than a tag, and a tag with attributes more than a text: headings and words stand in many places.
    /// </summary>
    private ImmutableArray<InputQuestion> Questions(PageTrace trace, PageOrigin page)
    {
        var templates = Templates(page);
        var hasAttributes = trace.Tag?.Contains('=', StringComparison.Ordinal) == true;
        ImmutableArray<string> tag = trace.Tag is null ? [] : [trace.Tag];
        return
        [
            .. page.Inputs.Select(input => new InputQuestion(input, trace.Values)),
            .. hasAttributes ? templates.Select(template => new InputQuestion(template, tag)) : [],
            .. page.Inputs.Select(input => new InputQuestion(input, trace.Text)),
            .. templates.Select(template => new InputQuestion(template, hasAttributes ? trace.Text : tag)),
        ];
    }

    /// <summary>The site's own templates, the page's before the others.</summary>
    private ImmutableArray<SourceSpan> Templates(PageOrigin page)
    {
        var own = $"{ThemeFolder}pages/{page.Template}.html";
        return
        [
            .. origins.ThemeFiles.Where(file => file.Extension == ".html").OrderBy(file => file.Value != own).Select(SourceSpan.Whole),
        ];
    }
}
