using System.Collections.Immutable;

namespace Coverbook.Tests.Dialects.Engines.Kql;

/// <summary>
/// Runs the part of Microsoft's query language that rules compile to, over rows in memory: a table and filters, with text that is never
/// null,
/// operators that ignore case and others that do not, and comparisons with null that are neither true nor false.
/// </summary>
internal sealed class KqlEngine
{
    private readonly ImmutableArray<KqlExpression> filters;

    private KqlEngine(string table, ImmutableArray<KqlExpression> filters) => (Table, this.filters) = (table, filters);

    /// <summary>The table that is filtered.</summary>
    public string Table { get; }

    /// <summary>Reads a query; <see cref="FormatException"/> for what lies outside of the subset.</summary>
    public static KqlEngine Parse(string query)
    {
        var tokens = new KqlTokens(query);
        var table = tokens.TakeName() ?? throw tokens.Fault("a query starts with a table");
        var read = ImmutableArray.CreateBuilder<KqlExpression>();
        while (!tokens.IsAtEnd)
        {
            tokens.Expect("|");
            if (tokens.TakeName() != "where")
            {
                throw tokens.Fault("only the operator where is known");
            }

            read.Add(new KqlReader(tokens).Read());
        }

        return read.Count > 0 ? new KqlEngine(table, read.DrainToImmutable()) : throw tokens.Fault("nothing is filtered");
    }

    /// <summary>Whether every filter is true for a row.</summary>
    public bool Matches(KqlRow row, NullReading nulls = NullReading.Documented)
    {
        var scope = new KqlScope(row, nulls);
        return filters.All(filter => KqlValue.Truth(filter.Evaluate(scope)) == true);
    }
}
