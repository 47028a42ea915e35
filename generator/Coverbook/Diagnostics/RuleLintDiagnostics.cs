using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// What else rules do that the specification allows but experience advises against: conditions, modifiers and values: CB4230 to CB4249; log
/// sources: CB4250 to CB4259; rules side by side: CB4260 to CB4269.
/// </summary>
internal static class RuleLintDiagnostics
{
    /// <summary>CB4230: all identifiers, whatever they are.</summary>
    public static Diagnostic AllOfThem(SourceSpan span) =>
        new(
            "CB4230",
            Severity.Info,
            span,
            "'all of them' means every search identifier, also those that are added later.",
            "Name the identifiers, or a pattern such as 'selection_*'.");

    /// <summary>CB4231: a quantifier over one.</summary>
    public static Diagnostic QuantifierOfOne(SourceSpan span, string pattern) =>
        new("CB4231", Severity.Info, span, $"Only one search identifier matches {Quote.Of(pattern)}.", "Name it without a quantifier.");

    /// <summary>CB4232: a pattern without a star.</summary>
    public static Diagnostic PatternWithoutStar(SourceSpan span, string pattern) =>
        new(
            "CB4232",
            Severity.Warning,
            span,
            $"The pattern {Quote.Of(pattern)} has no '*'.",
            "Add the '*', or name the identifier without a quantifier.");

    /// <summary>CB4233: all of one value.</summary>
    public static Diagnostic AllOfOneValue(SourceSpan span) =>
        new(
            "CB4233",
            Severity.Warning,
            span,
            "The modifier 'all' stands at a single value.",
            "Remove 'all', or add the other values; the specification asks for a list.");

    /// <summary>CB4234: a modifier that stands twice.</summary>
    public static Diagnostic ModifierTwice(SourceSpan span, string modifier) =>
        new("CB4234", Severity.Warning, span, $"The modifier {Quote.Of(modifier)} stands at this field twice.", "Remove one of them.");

    /// <summary>CB4235: modifiers that make no sense together.</summary>
    public static Diagnostic ModifierCombination(SourceSpan span, string reason, string cure) =>
        new("CB4235", Severity.Warning, span, $"These modifiers make no sense together: {reason}.", cure);

    /// <summary>CB4236: two stars in a row.</summary>
    public static Diagnostic DoubleWildcard(SourceSpan span) =>
        new("CB4236", Severity.Warning, span, "Two '*' stand side by side.", "Remove one: a single one stands for any run of characters.");

    /// <summary>CB4237: a number in quotes.</summary>
    public static Diagnostic NumberAsText(SourceSpan span, string text) =>
        new("CB4237", Severity.Info, span, $"{Quote.Of(text)} is text.", "Remove the quotes if the field is a number.");

    /// <summary>CB4238: a character that nobody can see.</summary>
    public static Diagnostic ControlCharacter(SourceSpan span) =>
        new(
            "CB4238",
            Severity.Warning,
            span,
            "This value holds a control character.",
            "Write backslashes in single quotes: double quotes give them another meaning.");

    /// <summary>CB4239: wildcards that a modifier would replace.</summary>
    public static Diagnostic WildcardInsteadOfModifier(SourceSpan span, string modifier) =>
        new(
            "CB4239",
            Severity.Info,
            span,
            $"These wildcards say what the modifier {Quote.Of(modifier)} says.",
            $"Use {Quote.Of(modifier)}, and remove the wildcards.");

    /// <summary>CB4240: a wildcard taken literally, which is often a slip.</summary>
    public static Diagnostic EscapedWildcard(SourceSpan span) =>
        new(
            "CB4240",
            Severity.Info,
            span,
            "This value looks for the character '*' or '?' itself.",
            "If a wildcard after a backslash is meant, write two backslashes before it.");

    /// <summary>CB4241: a value that stands twice.</summary>
    public static Diagnostic ValueTwice(SourceSpan span) =>
        new("CB4241", Severity.Warning, span, "This value stands in the list already.", "Remove it.");

    /// <summary>CB4242: a field name with a space.</summary>
    public static Diagnostic SpaceInField(SourceSpan span, string field) =>
        new(
            "CB4242",
            Severity.Warning,
            span,
            $"The field name {Quote.Of(field)} holds a space.",
            "Use the name that the log source's schema has; spaces are usually '_'.");

    /// <summary>CB4243: a user name that differs from language to language.</summary>
    public static Diagnostic LocalisedUser(SourceSpan span) =>
        new(
            "CB4243",
            Severity.Warning,
            span,
            "This account has another name on systems in other languages.",
            "Look for the parts 'AUTHORI' and 'AUTORI' with 'contains'.");

    /// <summary>CB4244: a hash that cannot be one.</summary>
    public static Diagnostic HashShape(SourceSpan span, string text) =>
        new(
            "CB4244",
            Severity.Warning,
            span,
            $"{Quote.Of(text)} is not a hash with its kind.",
            "Write MD5=, SHA1=, SHA256= or IMPHASH= and all of its hexadecimal digits.");

    /// <summary>CB4245: null among other values.</summary>
    public static Diagnostic NullInList(SourceSpan span) =>
        new(
            "CB4245",
            Severity.Warning,
            span,
            "Null stands in a list of values, which the specification does not provide for.",
            "Put it into a search identifier of its own, and join them in the condition.");

    /// <summary>CB4246: a scalar that older YAML reads as something else.</summary>
    public static Diagnostic AmbiguousScalar(SourceSpan span, string text) =>
        new(
            "CB4246",
            Severity.Info,
            span,
            $"{Quote.Of(text)} is text here, but other readers of YAML take it for something else.",
            "Put it in quotes.");

    /// <summary>CB4250: an event number of Sysmon where a category exists.</summary>
    public static Diagnostic CategoryExists(SourceSpan span, string category) =>
        new(
            "CB4250",
            Severity.Warning,
            span,
            "This Sysmon event has a category of its own.",
            $"Use the category {Quote.Of(category)}, so that the rule also fits other sensors.");

    /// <summary>CB4251: a field that the category decides already.</summary>
    public static Diagnostic FieldImplied(SourceSpan span, string field, string category) =>
        new("CB4251", Severity.Warning, span, $"The category {Quote.Of(category)} decides {Quote.Of(field)} already.", "Remove the field.");

    /// <summary>CB4252: a provider in a rule for any sensor.</summary>
    public static Diagnostic ProviderInCategory(SourceSpan span, string category) =>
        new(
            "CB4252",
            Severity.Info,
            span,
            $"A rule for the category {Quote.Of(category)} looks at a provider's name.",
            "Categories stand for any sensor: remove it, or name the service.");

    /// <summary>CB4260: a title that another rule has.</summary>
    public static Diagnostic TitleTwice(SourceSpan span, string title, string other) =>
        new(
            "CB4260",
            Severity.Warning,
            span,
            $"The title {Quote.Of(title)} belongs to {Quote.Of(other)} already.",
            "Say in the title what is different about this rule.");

    /// <summary>CB4261: a file name that another rule has.</summary>
    public static Diagnostic FileNameTwice(SourceSpan span, string name, string other) =>
        new(
            "CB4261",
            Severity.Info,
            span,
            $"The file name {Quote.Of(name)} belongs to {Quote.Of(other)} already.",
            "Give each rule file a name of its own.");

    /// <summary>CB4262: a correlation in time of a single rule.</summary>
    public static Diagnostic CorrelationOfOne(SourceSpan span) =>
        new(
            "CB4262",
            Severity.Warning,
            span,
            "A temporal correlation watches a single rule.",
            "Name the rules that must match together, or take the type event_count.");
}
