using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>What of a page could run, leave the site or deceive: CB8170 to CB8189.</summary>
internal static class SafetyCheckDiagnostics
{
    /// <summary>CB8170: a script inside a page.</summary>
    public static Diagnostic InlineScript(SourceSpan span) =>
        new(
            "CB8170",
            Severity.Error,
            span,
            "A script stands in the page itself.",
            "Move it to a file of the site.");

    /// <summary>CB8171: styles inside a page.</summary>
    public static Diagnostic InlineStyle(SourceSpan span) =>
        new(
            "CB8171",
            Severity.Warning,
            span,
            "A style element stands in the page itself.",
            "Move it to a style sheet of the site.");

    /// <summary>CB8172: styles on an element.</summary>
    public static Diagnostic StyleAttribute(SourceSpan span) =>
        new(
            "CB8172",
            Severity.Warning,
            span,
            "An element has a style attribute.",
            "Give the element a class, and style that.");

    /// <summary>CB8173: a script in an attribute.</summary>
    public static Diagnostic EventAttribute(SourceSpan span, string name) =>
        new(
            "CB8173",
            Severity.Error,
            span,
            $"The attribute {Quote.Of(name)} runs a script.",
            "Remove it; a script file can listen to the event.");

    /// <summary>CB8174: an address that runs or carries what it leads to.</summary>
    public static Diagnostic ScriptAddress(SourceSpan span, string address) =>
        new(
            "CB8174",
            Severity.Error,
            span,
            $"The address {Quote.Of(address)} is a script, or a page of its own.",
            "Write an http, https or mailto address, or one inside the site.");

    /// <summary>CB8175: a page that asks another site for something.</summary>
    public static Diagnostic RequestOffSite(SourceSpan span, string address) =>
        new(
            "CB8175",
            Severity.Error,
            span,
            $"The page loads {Quote.Of(address)} from another site, which so learns of its readers.",
            "Put the file on the site itself.");

    /// <summary>CB8176: a page that may load and run anything.</summary>
    public static Diagnostic PolicyMissing(SourceSpan span) =>
        new(
            "CB8176",
            Severity.Warning,
            span,
            "The page has no content security policy.",
            "Add a meta element with http-equiv=Content-Security-Policy.");

    /// <summary>CB8177: a policy that lets scripts of a page run.</summary>
    public static Diagnostic PolicyLax(SourceSpan span, string directive) =>
        new(
            "CB8177",
            Severity.Warning,
            span,
            $"The content security policy lets scripts inside the page run: {Quote.Of(directive)}.",
            "Write script-src 'self', without 'unsafe-inline' and 'unsafe-eval'.");

    /// <summary>CB8178: a page in a page.</summary>
    public static Diagnostic Embedded(SourceSpan span, string name) =>
        new(
            "CB8178",
            Severity.Error,
            span,
            $"The page embeds another with {Quote.Of(name)}.",
            "Link to it.");

    /// <summary>CB8179: an element that turns all links.</summary>
    public static Diagnostic BaseElement(SourceSpan span) =>
        new(
            "CB8179",
            Severity.Error,
            span,
            "A base element changes where every link of the page leads.",
            "Remove it, and write the addresses in full.");

    /// <summary>CB8180: a style sheet that asks another site for something.</summary>
    public static Diagnostic StyleRequestOffSite(SourceSpan span, string address) =>
        new(
            "CB8180",
            Severity.Error,
            span,
            $"The style sheet loads {Quote.Of(address)} from another site, which so learns of its readers.",
            "Put the file on the site itself.");

    /// <summary>CB8181: a character that cannot be seen.</summary>
    public static Diagnostic HiddenCharacter(SourceSpan span, string character) =>
        new(
            "CB8181",
            Severity.Error,
            span,
            $"The page holds {Quote.Of(character)}, which cannot be seen and may turn or hide the text around it.",
            "Remove it, or show its code instead.");

    /// <summary>CB8182: a character that was lost.</summary>
    public static Diagnostic CharacterLost(SourceSpan span) =>
        new(
            "CB8182",
            Severity.Info,
            span,
            "The page holds the sign for a character that was lost (U+FFFD).",
            "Save the text that it comes from as UTF-8.");

    /// <summary>CB8183: bytes that are no text.</summary>
    public static Diagnostic PageNotUtf8(SourceSpan span) =>
        new(
            "CB8183",
            Severity.Error,
            span,
            "The file is not UTF-8.",
            "Save it as UTF-8.");
}
