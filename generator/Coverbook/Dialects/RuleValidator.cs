using System.Collections.Immutable;
using Coverbook.Dialects.Kql;
using Coverbook.Dialects.Lucene;
using Coverbook.Dialects.Queries;
using Coverbook.Dialects.Schemas;
using Coverbook.Dialects.Spl;
using Coverbook.Sigma;

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

    /// <summary>A rule that can be run, in one language.</summary>
    public static DialectResult Compile(SigmaRule rule, QueryDialect dialect) => Compilers.First(compiler => compiler.Dialect == dialect)
        .Compile(rule, LogicTranslator.LogicOf(rule.Detection!), SchemaLibrary.Find(rule.LogSource));

    /// <inheritdoc/>
    public RuleValidation Validate(SigmaRule rule)
    {
        var schema = SchemaLibrary.Find(rule.LogSource);
        var native = NativeDialects.Of(rule.LogSource.Product);
        if (rule.Detection is not { IsSound: true, Conditions.IsEmpty: false } detection)
        {
            return RuleValidation.None;
        }

        var logic = LogicTranslator.LogicOf(detection);
        return new RuleValidation
        {
            Schema = schema?.Reference,
            Unknown = schema is null ? [] : FieldChecker.Check(detection, schema),
            Native = native,
            Results = [.. Compilers.Select(compiler => compiler.Compile(rule, logic, schema))],
        };
    }
}
