using Coverbook.Dialects.Schemas;
using Coverbook.Sigma;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Compiling;

/// <summary>Compiles the logic of rules into one query language.</summary>
internal interface IDialectCompiler
{
    /// <summary>The language.</summary>
    QueryDialect Dialect { get; }

    /// <summary>The query, or why there is none. The schema says where the fields of its log source lead through lists.</summary>
    DialectResult Compile(SigmaRule rule, LogicNode logic, LogSourceSchema? schema);

    /// <summary>The query of a correlation, or why there is none.</summary>
    DialectResult Compile(CorrelationPlan plan);
}
