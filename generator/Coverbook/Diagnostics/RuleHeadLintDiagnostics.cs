using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// What the heads and tags of rules do that the specification allows but experience advises against: CB4201 to CB4229.
/// </summary>
internal static class RuleHeadLintDiagnostics
{
    /// <summary>
    /// CB4201: a key that the specification leaves optional and every published rule has. Hundreds of thousands of rules may lack the same
    /// few keys, so they share these sentences.
    /// </summary>
    public static Diagnostic KeyExpected(SourceSpan span, string key) =>
        new("CB4201", Severity.Warning, span, string.Intern($"This rule has no {Quote.Of(key)}."),
            string.Intern($"Add {Quote.Of(key)}, so that others can judge and trace the rule."));

    /// <summary>CB4202: changed before it was written.</summary>
    public static Diagnostic ModifiedBeforeDate(SourceSpan span) =>
        new("CB4202", Severity.Warning, span, "'modified' lies before 'date'.", "Correct one of the two dates.");

    /// <summary>CB4203: a change without a beginning.</summary>
    public static Diagnostic ModifiedWithoutDate(SourceSpan span) =>
        new("CB4203", Severity.Warning, span, "There is 'modified', but no 'date'.", "Add the date on which the rule was written.");

    /// <summary>CB4204: changed on the day it was written.</summary>
    public static Diagnostic ModifiedRedundant(SourceSpan span) =>
        new("CB4204", Severity.Warning, span, "'modified' repeats 'date'.", "Remove 'modified' until the rule is changed.");

    /// <summary>CB4205: a description that says next to nothing.</summary>
    public static Diagnostic DescriptionShort(SourceSpan span, int least) =>
        new(
            "CB4205",
            Severity.Info,
            span,
            string.Create(CultureInfo.InvariantCulture, $"The description is shorter than {least} characters."),
            "Say what the rule detects, and why that matters.");

    /// <summary>CB4206: a link in running text.</summary>
    public static Diagnostic LinkInDescription(SourceSpan span) =>
        new("CB4206", Severity.Info, span, "The description holds a link.", "Move the link to 'references'.");

    /// <summary>CB4207: a title that no list can show.</summary>
    public static Diagnostic TitleLong(SourceSpan span, int most) =>
        new(
            "CB4207",
            Severity.Warning,
            span,
            string.Create(CultureInfo.InvariantCulture, $"The title is longer than {most} characters."),
            "Shorten it, and say the rest in the description.");

    /// <summary>CB4208: a title that begins with what every rule does.</summary>
    public static Diagnostic TitleStart(SourceSpan span) =>
        new("CB4208", Severity.Warning, span, "The title starts with 'Detects'.", "Name what is detected: every rule detects something.");

    /// <summary>CB4209: a title with a full stop.</summary>
    public static Diagnostic TitleEnd(SourceSpan span) =>
        new("CB4209", Severity.Warning, span, "The title ends with a full stop.", "Remove it: a title is no sentence.");

    /// <summary>CB4210: a word of the title in small letters.</summary>
    public static Diagnostic TitleCase(SourceSpan span, string word) =>
        new(
            "CB4210",
            Severity.Info,
            span,
            $"The word {Quote.Of(word)} of the title starts with a small letter.",
            "Capitalise it, as titles do.");

    /// <summary>CB4211: a false positive in small letters.</summary>
    public static Diagnostic FalsePositiveCapital(SourceSpan span) =>
        new("CB4211", Severity.Info, span, "This false positive starts with a small letter.", "Start it with a capital.");

    /// <summary>CB4212: a false positive that says nothing.</summary>
    public static Diagnostic FalsePositiveBanned(SourceSpan span, string word) =>
        new(
            "CB4212",
            Severity.Warning,
            span,
            $"{Quote.Of(word)} is no description of a false positive.",
            "Describe what may match without an attack, or write 'Unlikely' or 'Unknown'.");

    /// <summary>CB4213: a word that is often misspelt.</summary>
    public static Diagnostic FalsePositiveTypo(SourceSpan span, string word, string right) =>
        new("CB4213", Severity.Info, span, $"{Quote.Of(word)} is misspelt.", $"Write {Quote.Of(right)}.");

    /// <summary>CB4214: a reference that stands twice.</summary>
    public static Diagnostic ReferenceTwice(SourceSpan span, string reference) =>
        new("CB4214", Severity.Warning, span, $"The reference {Quote.Of(reference)} stands here a second time.", "Remove it.");

    /// <summary>CB4215: a link to a branch, whose files change.</summary>
    public static Diagnostic ReferenceMoves(SourceSpan span) =>
        new(
            "CB4215",
            Severity.Info,
            span,
            "This link names a branch, and what it shows will change.",
            "Link to a commit: press 'y' on the page of the file.");

    /// <summary>CB4216: a link where a tag says the same.</summary>
    public static Diagnostic ReferenceIsTag(SourceSpan span) =>
        new("CB4216", Severity.Info, span, "This links to an ATT&CK page.", "Use a tag such as attack.t1059 instead.");

    /// <summary>CB4217: a key that is nearly a known one.</summary>
    public static Diagnostic KeyMisspelt(SourceSpan span, string key, string near) =>
        new(
            "CB4217",
            Severity.Warning,
            span,
            $"The key {Quote.Of(key)} is read by nobody.",
            $"Write {Quote.Of(near)}, or choose a name that is not so near to it.");

    /// <summary>CB4218: a file name that other rule sets would refuse.</summary>
    public static Diagnostic FileNameUnusual(SourceSpan span, string name) =>
        new(
            "CB4218",
            Severity.Info,
            span,
            $"{Quote.Of(name)} is not how rule files are named.",
            "Use 10 to 90 small letters, digits and '_', and the extension '.yml'.");

    /// <summary>CB4220: a tag that breaks the form of tags.</summary>
    public static Diagnostic TagForm(SourceSpan span, string tag) =>
        new(
            "CB4220",
            Severity.Warning,
            span,
            $"{Quote.Of(tag)} is not a tag.",
            "Write a namespace, a dot and a name, in small letters, as in attack.t1059.");

    /// <summary>CB4221: a namespace that the specification does not know.</summary>
    public static Diagnostic TagNamespace(SourceSpan span, string name, IEnumerable<string> known) =>
        new(
            "CB4221",
            Severity.Warning,
            span,
            $"Tags have no namespace {Quote.Of(name)}.",
            NearestName.Suggest(name, known, $"Known: {string.Join(", ", known)}."));

    /// <summary>CB4222: a tag that stands twice.</summary>
    public static Diagnostic TagTwice(SourceSpan span, string tag) =>
        new("CB4222", Severity.Warning, span, $"The tag {Quote.Of(tag)} stands here a second time.", "Remove it.");

    /// <summary>CB4223: a name that its namespace does not have.</summary>
    public static Diagnostic TagName(SourceSpan span, string tag, string expected) =>
        new("CB4223", Severity.Warning, span, $"{Quote.Of(tag)} does not follow the form of its namespace.", $"Write {expected}.");

    /// <summary>CB4224: two tags of a namespace of which a rule has one.</summary>
    public static Diagnostic TagOfOneKind(SourceSpan span, string name) =>
        new("CB4224", Severity.Warning, span, $"This is a second tag of the namespace {Quote.Of(name)}.", "Keep one of them.");
}
