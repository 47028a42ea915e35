using System.Collections.Immutable;
using Coverbook.Dialects.Compiling;
using Coverbook.Dialects.Kql;
using Coverbook.Dialects.Lucene;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Spl;
using Coverbook.Sigma;
using Coverbook.Sigma.Detections;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects;

/// <summary>
/// The door: what may be claimed of a rule. Its fields are looked up in the schema of its log source, and it is compiled into every
/// language; which of them counts for being validated is the language of its product's SIEM.
/// </summary>
internal sealed class RuleValidator : IRuleValidator
{
    /// <summary>The only one: it has no state.</summary>
    public static readonly RuleValidator Instance = new();

    private static readonly ImmutableArray<IDialectCompiler> Compilers = [new KqlCompiler(), new SplCompiler(), new LuceneCompiler()];

    private RuleValidator()
    {
    }

    /// <inheritdoc/>
    public string Circumstances => "validated";

    /// <summary>A rule in one language.</summary>
    public static DialectResult Compile(SigmaRule rule, LogicNode logic, QueryDialect dialect) =>
        CompilerOf(dialect).Compile(rule, logic, SchemaLibrary.Find(rule.LogSource));

    /// <summary>A correlation in one language.</summary>
    public static DialectResult Compile(SigmaRule correlation, CorrelationPlanner planner, QueryDialect dialect) =>
        planner.Plan(correlation, out var refusal) is { } plan
            ? CompilerOf(dialect).Compile(plan)
            : new DialectResult(dialect, null, null, refusal!.Reason, refusal.Span);

    /// <inheritdoc/>
    public RuleValidation Validate(SigmaRule rule, IReadOnlyList<SigmaRule> together) =>
        rule.IsCorrelation ? ValidateCorrelation(rule, together)
        : rule.Detection is { IsSound: true, Conditions.IsEmpty: false } detection ? Validate(rule, detection)
        : RuleValidation.None;

    private static RuleValidation Validate(SigmaRule rule, Detection detection)
    {
        var schema = SchemaLibrary.Find(rule.LogSource);
        var logic = LogicTranslator.LogicOf(detection);
        return new RuleValidation
        {
            Schema = schema?.Reference,
            Unknown = schema is null ? [] : FieldChecker.Check(detection, schema),
            Native = NativeDialects.Of(rule.LogSource.Product),
            Results = [.. Compilers.Select(compiler => compiler.Compile(rule, logic, schema))],
        };
    }

    /// <summary>
    /// A correlation is validated with the rules that it refers to, where they are given with it: their fields and its own must exist, and
    /// their log sources belong to SIEMs of one language.
    /// </summary>
    private static RuleValidation ValidateCorrelation(SigmaRule rule, IReadOnlyList<SigmaRule> together)
    {
        var planner = new CorrelationPlanner(together, watched => LogicTranslator.LogicOf(watched.Detection!));
        var natives = planner.Watched(rule).Select(watched => NativeDialects.Of(watched.LogSource.Product)).Distinct().ToList();
        var native = natives is [var only] ? only : null;
        if (planner.Plan(rule, out _) is not { } plan)
        {
            return new RuleValidation
            {
                Native = native,
                Results = [.. Compilers.Select(compiler => Compile(rule, planner, compiler.Dialect))],
            };
        }

        return new RuleValidation
        {
            Schema = plan.Parts.All(part => part.Schema is not null) ? plan.Parts[0].Schema!.Reference : null,
            Unknown =
            [
                .. plan.Parts.SelectMany(part => part.Schema is null ? [] : FieldChecker.Check(part.Rule.Detection!, part.Schema)),
                .. plan.Parts.SelectMany(part => FieldsOf(part)
                    .Where(field => part.Schema is { } schema && schema.Find(field) is null)
                    .Select(field => new UnknownField(field, part.Schema!.Meant(field), rule.Span))),
            ],
            Native = native,
            Results = [.. Compilers.Select(compiler => compiler.Compile(plan))],
        };
    }

    private static IDialectCompiler CompilerOf(QueryDialect dialect) => Compilers.First(compiler => compiler.Dialect == dialect);

    private static IEnumerable<string> FieldsOf(CorrelationPart part) =>
        part.ValueField is { } value ? part.GroupFields.Append(value) : part.GroupFields;
}
