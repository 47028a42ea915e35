using System.Globalization;
using Coverbook.Files;

namespace Coverbook.Diagnostics;

/// <summary>
/// What can be wrong with a Sigma rule beyond the file itself: CB41xx. Head of the rule: 4101 to 4119; detections and modifiers: 4120
/// to 4149; conditions: 4150 to 4159; correlations, filters and rules together: <see cref="CorrelationDiagnostics"/>.
/// </summary>
internal static class RuleDiagnostics
{
    /// <summary>CB4101: the file holds no rule.</summary>
    public static Diagnostic Empty(SourceSpan span) =>
        new(
            "CB4101",
            Severity.Error,
            span,
            "No rule stands here.",
            "Write a rule, or remove the file; in a file with rules, remove the '---' before this place.");

    /// <summary>CB4102: a date that is no date.</summary>
    public static Diagnostic NotADate(SourceSpan span, string key, string text) =>
        new("CB4102", Severity.Warning, span, $"{Quote.Of(text)} is not a date; {Quote.Of(key)} is left out.", "Write YYYY-MM-DD.");

    /// <summary>CB4103: an id that is no UUID.</summary>
    public static Diagnostic NotAUuid(SourceSpan span, string text) =>
        new("CB4103", Severity.Warning, span, $"{Quote.Of(text)} is not a UUID.",
            "Write 32 hexadecimal digits in five groups, as in 4c8f1a6e-1f0a-4d8b-9b76-2a3c5d7e9f10.");

    /// <summary>CB4104: a text longer than the specification allows.</summary>
    public static Diagnostic TooLong(SourceSpan span, string key, int limit) =>
        new("CB4104", Severity.Warning, span, string.Create(
            CultureInfo.InvariantCulture, $"{Quote.Of(key)} is longer than {limit:N0} characters."),
            "Shorten it; the specification sets this limit.");

    /// <summary>CB4105: a document that is a rule, a correlation or a filter at once.</summary>
    public static Diagnostic SeveralKinds(SourceSpan span, string first, string second) =>
        new("CB4105", Severity.Error, span, $"This document has both {Quote.Of(first)} and {Quote.Of(second)}.",
            "Put each into a document of its own, separated by '---'.");

    /// <summary>CB4106: a log source that names nothing.</summary>
    public static Diagnostic LogSourceEmpty(SourceSpan span) =>
        new("CB4106", Severity.Error, span, "This log source names neither category, product nor service.", "Name at least one of them.");

    /// <summary>CB4107: a log source in letters that the specification does not use.</summary>
    public static Diagnostic LogSourceSpelling(SourceSpan span, string key, string text) =>
        new("CB4107", Severity.Warning, span, $"{Quote.Of(text)} is not how a {key} is written.",
            "Use small letters, digits, '_', '.' and '-', and '_' in place of a space.");

    /// <summary>CB4108: a file that is looked at without a site, and whose kind its keys do not tell.</summary>
    public static Diagnostic NeitherRuleNorMapping(SourceSpan span, string missing) =>
        new("CB4108", Severity.Error, span, $"This file is neither a Sigma rule nor a mapping: it lacks {missing}.",
            "A rule has 'logsource' and 'detection' (or 'correlation' or 'filter'), a mapping 'source' and 'findings'.");

    /// <summary>CB4120: a detection without a search identifier.</summary>
    public static Diagnostic NoSearchIdentifier(SourceSpan span) =>
        new(
            "CB4120",
            Severity.Error,
            span,
            "This detection has no search identifier.",
            "Add one, such as 'selection', with the fields to look at.");

    /// <summary>CB4121: a search identifier, or a part of one, with nothing in it.</summary>
    public static Diagnostic DetectionEmpty(SourceSpan span) =>
        new("CB4121", Severity.Error, span, "Nothing to look for stands here.", "Write a map of fields, or a list of keywords.");

    /// <summary>CB4122: a name that a condition can reach through a pattern only.</summary>
    public static Diagnostic IdentifierUnusable(SourceSpan span, string name) =>
        new("CB4122", Severity.Warning, span, $"No condition can name the search identifier {Quote.Of(name)}; only a pattern can match it.",
            "Use letters, digits, '_' and '-' only.");

    /// <summary>CB4123: a map or a list where one value belongs.</summary>
    public static Diagnostic ValueNotSingle(SourceSpan span, string key, string shape) =>
        new("CB4123", Severity.Error, span, $"A value of {Quote.Of(key)} is {shape}.",
            "Write single values; for a field inside another one, join their names with a dot.");

    /// <summary>CB4124: a keyword that is no text.</summary>
    public static Diagnostic KeywordNotText(SourceSpan span, string shape) =>
        new(
            "CB4124",
            Severity.Error,
            span,
            $"A keyword is {shape}.",
            "Write the text to look for; in quotes where YAML would read it as something else.");

    /// <summary>CB4125: a number that cannot be compared exactly.</summary>
    public static Diagnostic NumberTooLarge(SourceSpan span, string text) =>
        new(
            "CB4125",
            Severity.Error,
            span,
            $"The number {Quote.Of(text)} is too large to compare.",
            "Put it in quotes to compare it as text.");

    /// <summary>CB4126: a field with an empty list of values.</summary>
    public static Diagnostic NoValue(SourceSpan span, string key) =>
        new(
            "CB4126",
            Severity.Error,
            span,
            $"{Quote.Of(key)} has no value.",
            "Write a value; '' stands for an empty field, null for an absent one.");

    /// <summary>CB4130: a modifier that does not exist.</summary>
    public static Diagnostic ModifierUnknown(SourceSpan span, string name, IEnumerable<string> known) =>
        new("CB4130", Severity.Error, span, $"There is no modifier {Quote.Of(name)}.",
            NearestName.Suggest(name, known, "Use a modifier of the Sigma specification, each after a single '|'."));

    /// <summary>CB4131: a modifier where it may not stand.</summary>
    public static Diagnostic ModifierMisplaced(SourceSpan span, string modifier, string reason) =>
        new(
            "CB4131",
            Severity.Error,
            span,
            $"The modifier {Quote.Of(modifier)} may not stand here: {reason}.",
            "Change the order of the modifiers, or leave one out.");

    /// <summary>CB4132: a modifier on keywords that makes sense with a field only.</summary>
    public static Diagnostic ModifierNeedsField(SourceSpan span, string modifier) =>
        new(
            "CB4132",
            Severity.Error,
            span,
            $"The modifier {Quote.Of(modifier)} needs a field.",
            "Write the field's name before the first '|'.");

    /// <summary>CB4133: a value of another type than its modifier takes.</summary>
    public static Diagnostic ModifierNeeds(SourceSpan span, string modifier, string needed, string found) =>
        new("CB4133", Severity.Error, span, $"The modifier {Quote.Of(modifier)} takes {needed}, but this is {found}.",
            needed == "text" ? "Put the value in quotes if it is meant as text." : $"Write {needed}, without quotes.");

    /// <summary>CB4134: a wildcard or a placeholder, or nothing, where plain text is needed.</summary>
    public static Diagnostic NotPlainText(SourceSpan span, string modifier) =>
        new("CB4134", Severity.Error, span, $"The modifier {Quote.Of(modifier)} takes plain text: no wildcard, no placeholder, not nothing.",
            "Write '\\*' and '\\?' for the characters themselves, and put 'contains' after this modifier.");

    /// <summary>CB4135: more variants than anybody could run.</summary>
    public static Diagnostic TooManyVariants(SourceSpan span, int limit) =>
        new("CB4135", Severity.Error, span, string.Create(
            CultureInfo.InvariantCulture, $"The modifiers make more than {limit:N0} variants of this value."),
            "Write fewer dashes in one value, or several values with the modifier 'all'.");

    /// <summary>CB4136: a part of a date that no date has.</summary>
    public static Diagnostic OutOfRange(SourceSpan span, string modifier, int least, int most) =>
        new("CB4136", Severity.Error, span, $"This is no value of the modifier {Quote.Of(modifier)}.",
            string.Create(CultureInfo.InvariantCulture, $"Write a whole number from {least} to {most}."));

    /// <summary>CB4137: a broken regular expression.</summary>
    public static Diagnostic RegexBroken(SourceSpan span, string reason) =>
        new(
            "CB4137",
            Severity.Error,
            span,
            $"This regular expression is broken: {reason}.",
            "Mend it, or escape the character with a backslash.");

    /// <summary>CB4138: a regular expression outside the permitted subset.</summary>
    public static Diagnostic RegexUnsupported(SourceSpan span, string what) =>
        new("CB4138", Severity.Error, span, $"Sigma's regular expressions do not have this: {what}.",
            "Express it with classes, groups, alternatives and counts, or with several search identifiers.");

    /// <summary>CB4139: a network that is none.</summary>
    public static Diagnostic NotANetwork(SourceSpan span, string text, string reason) =>
        new("CB4139", Severity.Error, span, $"{Quote.Of(text)} is not a network: {reason}.", "Write it as in 10.0.0.0/8 or fe80::/10.");

    /// <summary>CB4150: a condition without text.</summary>
    public static Diagnostic ConditionEmpty(SourceSpan span) =>
        new(
            "CB4150",
            Severity.Error,
            span,
            "The condition is empty.",
            "Name the search identifier that must match, as in 'condition: selection'.");

    /// <summary>CB4151: a condition that breaks the grammar.</summary>
    public static Diagnostic ConditionSyntax(SourceSpan span, string reason) =>
        new("CB4151", Severity.Error, span, $"The condition cannot be read: {reason}.",
            "Combine search identifiers with 'and', 'or', 'not', brackets, '1 of' and 'all of'.");

    /// <summary>CB4152: an aggregation of old Sigma.</summary>
    public static Diagnostic OldAggregation(SourceSpan span) =>
        new(
            "CB4152",
            Severity.Error,
            span,
            "Aggregations after '|' are no part of Sigma any more.",
            "Count with a correlation rule of type event_count or value_count.");

    /// <summary>CB4153: an operator in capitals.</summary>
    public static Diagnostic OperatorCase(SourceSpan span, string word) =>
        new("CB4153", Severity.Error, span, $"{Quote.Of(word)} is not an operator: operators are written in small letters.",
            $"Write {Quote.Of(word.ToLowerInvariant())}.");

    /// <summary>CB4154: a condition that names what is not there.</summary>
    public static Diagnostic IdentifierUndefined(SourceSpan span, string name, IEnumerable<string> known) =>
        new("CB4154", Severity.Error, span, $"The condition names {Quote.Of(name)}, but the detection has no such search identifier.",
            NearestName.Suggest(name, known, "Add it to the detection, or correct the name."));

    /// <summary>CB4155: a search identifier that no condition names.</summary>
    public static Diagnostic IdentifierUnused(SourceSpan span, string name) =>
        new(
            "CB4155",
            Severity.Warning,
            span,
            $"No condition names the search identifier {Quote.Of(name)}.",
            "Name it in the condition, or remove it.");

    /// <summary>CB4156: a pattern without a match.</summary>
    public static Diagnostic PatternMatchesNothing(SourceSpan span, string pattern) =>
        new("CB4156", Severity.Error, span, $"No search identifier matches the pattern {Quote.Of(pattern)}.",
            "Correct the pattern; names that start with '_' never match one.");

    /// <summary>CB4157: a quantifier that Sigma does not have.</summary>
    public static Diagnostic QuantifierUnknown(SourceSpan span, string quantifier) =>
        new("CB4157", Severity.Error, span, $"{Quote.Of(quantifier)} is not a quantifier.", "Write '1 of' or 'all of'.");

    /// <summary>CB4158: a pattern that stands alone.</summary>
    public static Diagnostic PatternWithoutQuantifier(SourceSpan span, string pattern) =>
        new("CB4158", Severity.Error, span, $"The pattern {Quote.Of(pattern)} needs a quantifier.", "Write '1 of' or 'all of' before it.");
}
