using Coverbook.Coverage.Publishing;
using Coverbook.Sigma;

namespace Coverbook.Pages.Wording;

/// <summary>The sentences about what was checked of rules. Each says what was computed, and none says more.</summary>
internal static class CheckSentences
{
    /// <summary>What a check came to.</summary>
    public const string Passed = "passed";

    /// <summary>What a check came to.</summary>
    public const string Failed = "failed";

    /// <summary>What became of a check that could not be made.</summary>
    public const string NotChecked = "not checked";

    /// <summary>What no check of this kind can tell.</summary>
    public const string NotRun = "These checks are made when the site is built. No query was run against live data.";

    /// <summary>How a rule stands, in lists where not all of them are validated.</summary>
    public static string Standing(PublishedRule rule) => rule.IsValidated ? "validated" : "not validated";

    /// <summary>Whether a rule is validated, for whom its checks are not shown.</summary>
    public static string Verdict(bool isValidated) => isValidated
        ? "This rule is validated: it is well-formed, its fields exist in its log source's schema, and it compiles without loss into the query language of that log source's SIEM."
        : "This rule is not validated.";

    /// <summary>Whether a rule is validated, in a word or two.</summary>
    public static string Verdict(NamedRule rule) => rule switch
    {
        { IsValidated: true, Rule.Validation.Native: { } native } => $"yes, for {DialectNames.Of(native)}",
        { IsValidated: true } => "yes",
        _ => "no",
    };

    /// <summary>Whether the rule is well-formed.</summary>
    public static (string Mark, string Text) Form(NamedRule rule) => rule.FaultCount == 0
        ? (Passed, "It is well-formed by the Sigma specification 2.1.")
        : (Failed, $"It has {English.Count(rule.FaultCount, "fault")}.");

    /// <summary>Whether its fields exist.</summary>
    public static (string Mark, string Text) Fields(RuleValidation validation)
    {
        if (validation.Schema is not { } schema)
        {
            return (NotChecked, "No schema of this log source is known.");
        }

        var name = $"{schema.Name} {schema.Version}";
        return validation.Unknown.IsEmpty
            ? (Passed, $"Every field exists in the schema {name}.")
            : (
                Failed,
                $"{English.Join([.. validation.Unknown.Select(Unknown)])} {(validation.Unknown.Length == 1 ? "is" : "are")} not in the schema {name}.");
    }

    /// <summary>Whether it compiles into the language of its SIEM.</summary>
    public static (string Mark, string Text) Query(RuleValidation validation)
    {
        if (validation.NativeResult is not { } result)
        {
            return (NotChecked, "It is not known which SIEM this log source belongs to.");
        }

        var dialect = DialectNames.Of(result.Dialect);
        return result switch
        {
            { Refusal: { } reason } => (Failed, $"It cannot be written in {dialect} without loss: {reason}."),
            { Target: null } =>
                (NotChecked, $"It can be written in {dialect}, but where its log source and fields are found there is not known."),
            _ => (Passed, $"It compiles without loss into {dialect}, for {result.Target}."),
        };
    }

    /// <summary>Language and source over a query.</summary>
    public static string QueryCaption(DialectResult result) =>
        result.Target is null ? DialectNames.Of(result.Dialect) : $"{DialectNames.Of(result.Dialect)} · {result.Target}";

    /// <summary>What the names in a query stand for.</summary>
    public static string QueryNote(DialectResult result) => result switch
    {
        { Dialect: QueryDialect.Lucene } =>
            "Fields are called as in the rule and indexed as keyword, those compared with networks as ip. Text is asked for in both cases of each letter, as such fields tell them apart.",
        { Target: null } => "Fields are called as in the rule; add the source that has them.",
        { Dialect: QueryDialect.Spl } => "Add the index that your site keeps these events in.",
        _ => $"Asks the table {result.Target}.",
    };

    private static string Unknown(UnknownField field) =>
        field.Meant is { } meant ? $"{field.Name} ({meant} may be meant)" : field.Name;
}
