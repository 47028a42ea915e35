using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Coverbook.Diagnostics;
using Coverbook.Terms;

namespace Coverbook.Checking;

/// <summary>What a page says of itself to browsers and search engines.</summary>
internal sealed class HeadCheck(PageReport report, string file, BaseUrl? site) : PageCheck
{
    private bool hasCharset;
    private bool hasViewport;
    private PlacedText? canonical;

    /// <summary>The title.</summary>
    public PlacedText? Title { get; private set; }

    /// <summary>The description.</summary>
    public PlacedText? Description { get; private set; }

    /// <summary>Where the page sends its readers at once, as it is written.</summary>
    public PlacedText? Redirect { get; private set; }

    /// <summary>Whether search engines shall pass it over.</summary>
    public bool IsHidden { get; private set; }

    /// <inheritdoc/>
    public override void Enter(IElement element)
    {
        switch (element.LocalName)
        {
            case "html":
                CheckLanguage(element);
                break;
            case "title" when element.ParentElement?.LocalName == "head" && !string.IsNullOrWhiteSpace(element.TextContent):
                Title ??= new PlacedText(element.TextContent.Trim(), report.At(element));
                break;
            case "meta":
                ReadMeta(element);
                break;
            case "link" when element.GetAttribute("rel") == "canonical":
                canonical ??= new PlacedText(element.GetAttribute("href") ?? "", report.At(element));
                break;
            case "script" when element.GetAttribute("type") == "application/ld+json":
                CheckLinkedData(element);
                break;
        }
    }

    /// <inheritdoc/>
    public override void End(IHtmlDocument page)
    {
        Require(page.Doctype is not null, HeadCheckDiagnostics.DoctypeMissing(report.Whole));
        Require(Title is not null, HeadCheckDiagnostics.TitleMissing(report.Whole));
        Require(hasCharset, HeadCheckDiagnostics.CharsetMissing(report.Whole));
        if (canonical is not null && site is not null)
        {
            Require(IsOwn(canonical.Text, site), HeadCheckDiagnostics.CanonicalWrong(canonical.Span, canonical.Text));
        }

        if (Redirect is null)
        {
            Require(hasViewport, HeadCheckDiagnostics.ViewportMissing(report.Whole));
            Require(IsHidden || Description is not null, HeadCheckDiagnostics.DescriptionMissing(report.Whole));
            Require(IsHidden || canonical is not null || site is null, HeadCheckDiagnostics.CanonicalMissing(report.Whole));
        }
    }

    private void Require(bool holds, Diagnostic otherwise)
    {
        if (!holds)
        {
            report.Add(otherwise);
        }
    }

    private void CheckLanguage(IElement html)
    {
        var language = html.GetAttribute("lang");
        Require(!string.IsNullOrEmpty(language), HeadCheckDiagnostics.LanguageMissing(report.At(html)));
        Require(
            string.IsNullOrEmpty(language) || IsLanguage(language), HeadCheckDiagnostics.LanguageInvalid(report.At(html), language ?? ""));
    }

    /// <summary>The shape of a tag (RFC 5646): a language of two to eight letters, then parts of one to eight letters and digits.</summary>
    private static bool IsLanguage(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is >= 2 and <= 8
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }

    private void ReadMeta(IElement meta)
    {
        hasCharset |= string.Equals(meta.GetAttribute("charset"), "utf-8", StringComparison.OrdinalIgnoreCase);
        var content = meta.GetAttribute("content") ?? "";
        switch (meta.GetAttribute("name")?.ToLowerInvariant() ?? meta.GetAttribute("http-equiv")?.ToLowerInvariant())
        {
            case "description" when !string.IsNullOrWhiteSpace(content):
                Description ??= new PlacedText(content.Trim(), report.At(meta));
                break;
            case "viewport":
                hasViewport = true;
                break;
            case "robots":
                IsHidden |= content.Contains("noindex", StringComparison.OrdinalIgnoreCase);
                break;
            case "refresh" when content.IndexOf("url=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at:
                Redirect ??= new PlacedText(content[(at + 4)..].Trim(' ', '\'', '"'), report.At(meta));
                break;
        }
    }

    /// <summary>A page that search engines shall pass over may name the page in its place.</summary>
    private bool IsOwn(string address, BaseUrl published) =>
        Redirect is not null || IsHidden
            ? address.StartsWith(published.ToString(), StringComparison.Ordinal)
            : address == $"{published}{Encoded(Short(file))}" || address == $"{published}{Encoded(file)}";

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static string Short(string file) => file == "index.html" || file.EndsWith("/index.html", StringComparison.Ordinal)
        ? file[..^"index.html".Length]
        : file;

    private void CheckLinkedData(IElement script)
    {
        if (JsonSyntax.FaultOf(Encoding.UTF8.GetBytes(script.TextContent)) is { } fault)
        {
            report.Add(HeadCheckDiagnostics.LinkedDataBroken(report.At(script), fault.Reason));
        }
    }
}
