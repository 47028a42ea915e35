using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// What rules do that the specification allows but experience advises against: CB42xx. Head: 4201 to 4219; tags: 4220 to 4229;
/// conditions, modifiers and values: 4230 to 4249; log sources: 4250 to 4259; rules side by side: 4260 to 4269.
/// </summary>
internal static class RuleLintDiagnostics
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
        new("CB4205", Severity.Info, span, string.Create(CultureInfo.InvariantCulture, $"The description is shorter than {least} characters."), "Say what the rule detects, and why that matters.");

    /// <summary>CB4206: a link in running text.</summary>
    public static Diagnostic LinkInDescription(SourceSpan span) =>
        new("CB4206", Severity.Info, span, "The description holds a link.", "Move the link to 'references'.");

    /// <summary>CB4207: a title that no list can show.</summary>
    public static Diagnostic TitleLong(SourceSpan span, int most) =>
        new("CB4207", Severity.Warning, span, string.Create(CultureInfo.InvariantCulture, $"The title is longer than {most} characters."), "Shorten it, and say the rest in the description.");

    /// <summary>CB4208: a title that begins with what every rule does.</summary>
    public static Diagnostic TitleStart(SourceSpan span) =>
        new("CB4208", Severity.Warning, span, "The title starts with 'Detects'.", "Name what is detected: every rule detects something.");

    /// <summary>CB4209: a title with a full stop.</summary>
    public static Diagnostic TitleEnd(SourceSpan span) => new("CB4209", Severity.Warning, span, "The title ends with a full stop.", "Remove it: a title is no sentence.");

    /// <summary>CB4210: a word of the title in small letters.</summary>
    public static Diagnostic TitleCase(SourceSpan span, string word) =>
        new("CB4210", Severity.Info, span, $"The word {Quote.Of(word)} of the title starts with a small letter.", "Capitalise it, as titles do.");

    /// <summary>CB4211: a false positive in small letters.</summary>
    public static Diagnostic FalsePositiveCapital(SourceSpan span) =>
        new("CB4211", Severity.Info, span, "This false positive starts with a small letter.", "Start it with a capital.");

    /// <summary>CB4212: a false positive that says nothing.</summary>
    public static Diagnostic FalsePositiveBanned(SourceSpan span, string word) =>
        new("CB4212", Severity.Warning, span, $"{Quote.Of(word)} is no description of a false positive.", "Describe what may match without an attack, or write 'Unlikely' or 'Unknown'.");

    /// <summary>CB4213: a word that is often misspelt.</summary>
    public static Diagnostic FalsePositiveTypo(SourceSpan span, string word, string right) =>
        new("CB4213", Severity.Info, span, $"{Quote.Of(word)} is misspelt.", $"Write {Quote.Of(right)}.");

    /// <summary>CB4214: a reference that stands twice.</summary>
    public static Diagnostic ReferenceTwice(SourceSpan span, string reference) =>
        new("CB4214", Severity.Warning, span, $"The reference {Quote.Of(reference)} stands here a second time.", "Remove it.");

    /// <summary>CB4215: a link to a branch, whose files change.</summary>
    public static Diagnostic ReferenceMoves(SourceSpan span) =>
        new("CB4215", Severity.Info, span, "This link names a branch, and what it shows will change.", "Link to a commit: press 'y' on the page of the file.");

    /// <summary>CB4216: a link where a tag says the same.</summary>
    public static Diagnostic ReferenceIsTag(SourceSpan span) =>
        new("CB4216", Severity.Info, span, "This links to an ATT&CK page.", "Use a tag such as attack.t1059 instead.");

    /// <summary>CB4217: a key that is nearly a known one.</summary>
    public static Diagnostic KeyMisspelt(SourceSpan span, string key, string near) =>
        new("CB4217", Severity.Warning, span, $"The key {Quote.Of(key)} is read by nobody.", $"Write {Quote.Of(near)}, or choose a name that is not so near to it.");

    /// <summary>CB4218: a file name that other rule sets would refuse.</summary>
    public static Diagnostic FileNameUnusual(SourceSpan span, string name) =>
        new("CB4218", Severity.Info, span, $"{Quote.Of(name)} is not how rule files are named.", "Use 10 to 90 small letters, digits and '_', and the extension '.yml'.");

    /// <summary>CB4220: a tag that breaks the form of tags.</summary>
    public static Diagnostic TagForm(SourceSpan span, string tag) =>
        new("CB4220", Severity.Warning, span, $"{Quote.Of(tag)} is not a tag.", "Write a namespace, a dot and a name, in small letters, as in attack.t1059.");

    /// <summary>CB4221: a namespace that the specification does not know.</summary>
    public static Diagnostic TagNamespace(SourceSpan span, string name, IEnumerable<string> known) =>
        new("CB4221", Severity.Warning, span, $"Tags have no namespace {Quote.Of(name)}.", NearestName.Suggest(name, known, $"Known: {string.Join(", ", known)}."));

    /// <summary>CB4222: a tag that stands twice.</summary>
    public static Diagnostic TagTwice(SourceSpan span, string tag) =>
        new("CB4222", Severity.Warning, span, $"The tag {Quote.Of(tag)} stands here a second time.", "Remove it.");

    /// <summary>CB4223: a name that its namespace does not have.</summary>
    public static Diagnostic TagName(SourceSpan span, string tag, string expected) =>
        new("CB4223", Severity.Warning, span, $"{Quote.Of(tag)} does not follow the form of its namespace.", $"Write {expected}.");

    /// <summary>CB4224: two tags of a namespace of which a rule has one.</summary>
    public static Diagnostic TagOfOneKind(SourceSpan span, string name) =>
        new("CB4224", Severity.Warning, span, $"This is a second tag of the namespace {Quote.Of(name)}.", "Keep one of them.");

    /// <summary>CB4230: all identifiers, whatever they are.</summary>
    public static Diagnostic AllOfThem(SourceSpan span) =>
        new("CB4230", Severity.Info, span, "'all of them' means every search identifier, also those that are added later.", "Name the identifiers, or a pattern such as 'selection_*'.");

    /// <summary>CB4231: a quantifier over one.</summary>
    public static Diagnostic QuantifierOfOne(SourceSpan span, string pattern) =>
        new("CB4231", Severity.Info, span, $"Only one search identifier matches {Quote.Of(pattern)}.", "Name it without a quantifier.");

    /// <summary>CB4232: a pattern without a star.</summary>
    public static Diagnostic PatternWithoutStar(SourceSpan span, string pattern) =>
        new("CB4232", Severity.Warning, span, $"The pattern {Quote.Of(pattern)} has no '*'.", "Add the '*', or name the identifier without a quantifier.");

    /// <summary>CB4233: all of one value.</summary>
    public static Diagnostic AllOfOneValue(SourceSpan span) =>
        new("CB4233", Severity.Warning, span, "The modifier 'all' stands at a single value.", "Remove 'all', or add the other values; the specification asks for a list.");

    /// <summary>CB4234: a modifier that stands twice.</summary>
    public static Diagnostic ModifierTwice(SourceSpan span, string modifier) =>
        new("CB4234", Severity.Warning, span, $"The modifier {Quote.Of(modifier)} stands at this field twice.", "Remove one of them.");

    /// <summary>CB4235: modifiers that make no sense together.</summary>
    public static Diagnostic ModifierCombination(SourceSpan span, string reason, string cure) => new("CB4235", Severity.Warning, span, $"These modifiers make no sense together: {reason}.", cure);

    /// <summary>CB4236: two stars in a row.</summary>
    public static Diagnostic DoubleWildcard(SourceSpan span) => new("CB4236", Severity.Warning, span, "Two '*' stand side by side.", "Remove one: a single one stands for any run of characters.");

    /// <summary>CB4237: a number in quotes.</summary>
    public static Diagnostic NumberAsText(SourceSpan span, string text) =>
        new("CB4237", Severity.Info, span, $"{Quote.Of(text)} is text.", "Remove the quotes if the field is a number.");

    /// <summary>CB4238: a character that nobody can see.</summary>
    public static Diagnostic ControlCharacter(SourceSpan span) =>
        new("CB4238", Severity.Warning, span, "This value holds a control character.", "Write backslashes in single quotes: double quotes give them another meaning.");

    /// <summary>CB4239: wildcards that a modifier would replace.</summary>
    public static Diagnostic WildcardInsteadOfModifier(SourceSpan span, string modifier) =>
        new("CB4239", Severity.Info, span, $"These wildcards say what the modifier {Quote.Of(modifier)} says.", $"Use {Quote.Of(modifier)}, and remove the wildcards.");

    /// <summary>CB4240: a wildcard taken literally, which is often a slip.</summary>
    public static Diagnostic EscapedWildcard(SourceSpan span) =>
        new("CB4240", Severity.Info, span, "This value looks for the character '*' or '?' itself.", "If a wildcard after a backslash is meant, write two backslashes before it.");

    /// <summary>CB4241: a value that stands twice.</summary>
    public static Diagnostic ValueTwice(SourceSpan span) => new("CB4241", Severity.Warning, span, "This value stands in the list already.", "Remove it.");

    /// <summary>CB4242: a field name with a space.</summary>
    public static Diagnostic SpaceInField(SourceSpan span, string field) =>
        new("CB4242", Severity.Warning, span, $"The field name {Quote.Of(field)} holds a space.", "Use the name that the log source's schema has; spaces are usually '_'.");

    /// <summary>CB4243: a user name that differs from language to language.</summary>
    public static Diagnostic LocalisedUser(SourceSpan span) =>
        new("CB4243", Severity.Warning, span, "This account has another name on systems in other languages.", "Look for the parts 'AUTHORI' and 'AUTORI' with 'contains'.");

    /// <summary>CB4244: a hash that cannot be one.</summary>
    public static Diagnostic HashShape(SourceSpan span, string text) =>
        new("CB4244", Severity.Warning, span, $"{Quote.Of(text)} is not a hash with its kind.", "Write MD5=, SHA1=, SHA256= or IMPHASH= and all of its hexadecimal digits.");

    /// <summary>CB4245: null among other values.</summary>
    public static Diagnostic NullInList(SourceSpan span) =>
        new("CB4245", Severity.Warning, span, "Null stands in a list of values, which the specification does not provide for.", "Put it into a search identifier of its own, and join them in the condition.");

    /// <summary>CB4246: a scalar that older YAML reads as something else.</summary>
    public static Diagnostic AmbiguousScalar(SourceSpan span, string text) =>
        new("CB4246", Severity.Info, span, $"{Quote.Of(text)} is text here, but other readers of YAML take it for something else.", "Put it in quotes.");

    /// <summary>CB4250: an event number of Sysmon where a category exists.</summary>
    public static Diagnostic CategoryExists(SourceSpan span, string category) =>
        new("CB4250", Severity.Warning, span, "This Sysmon event has a category of its own.", $"Use the category {Quote.Of(category)}, so that the rule also fits other sensors.");

    /// <summary>CB4251: a field that the category decides already.</summary>
    public static Diagnostic FieldImplied(SourceSpan span, string field, string category) =>
        new("CB4251", Severity.Warning, span, $"The category {Quote.Of(category)} decides {Quote.Of(field)} already.", "Remove the field.");

    /// <summary>CB4252: a provider in a rule for any sensor.</summary>
    public static Diagnostic ProviderInCategory(SourceSpan span, string category) =>
        new("CB4252", Severity.Info, span, $"A rule for the category {Quote.Of(category)} looks at a provider's name.", "Categories stand for any sensor: remove it, or name the service.");

    /// <summary>CB4260: a title that another rule has.</summary>
    public static Diagnostic TitleTwice(SourceSpan span, string title, string other) =>
        new("CB4260", Severity.Warning, span, $"The title {Quote.Of(title)} belongs to {Quote.Of(other)} already.", "Say in the title what is different about this rule.");

    /// <summary>CB4261: a file name that another rule has.</summary>
    public static Diagnostic FileNameTwice(SourceSpan span, string name, string other) =>
        new("CB4261", Severity.Info, span, $"The file name {Quote.Of(name)} belongs to {Quote.Of(other)} already.", "Give each rule file a name of its own.");

    /// <summary>CB4262: a correlation in time of a single rule.</summary>
    public static Diagnostic CorrelationOfOne(SourceSpan span) =>
        new("CB4262", Severity.Warning, span, "A temporal correlation watches a single rule.", "Name the rules that must match together, or take the type event_count.");
}
