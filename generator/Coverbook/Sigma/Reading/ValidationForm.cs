using Coverbook.Files.Keeping;

namespace Coverbook.Sigma.Reading;

/// <summary>How what was computed of a rule is written down for the next build.</summary>
internal static class ValidationForm
{
    /// <summary>Writes it.</summary>
    public static void Write(RuleValidation validation, ReadingWriter to)
    {
        to.Flag(validation.Schema is not null);
        if (validation.Schema is { } schema)
        {
            to.Text(schema.Name);
            to.Text(schema.Version);
            to.Text(schema.Url);
        }

        to.List(validation.Unknown, unknown =>
        {
            to.Text(unknown.Name);
            to.Text(unknown.Meant);
            to.Span(unknown.Span);
        });
        to.OneOrNone(validation.Native);
        to.List(validation.Results, result =>
        {
            to.OneOf(result.Dialect);
            to.Text(result.Target);
            to.Text(result.Query);
            to.Text(result.Refusal);
            to.Span(result.Span);
        });
    }

    /// <summary>Reads it.</summary>
    public static RuleValidation Read(ReadingReader from) => new()
    {
        Schema = from.Flag() ? new SchemaReference(from.RequiredText(), from.RequiredText(), from.RequiredText()) : null,
        Unknown = from.List(() => new UnknownField(from.RequiredText(), from.Text(), from.Span())),
        Native = from.OneOrNone<QueryDialect>(),
        Results = from.List(() => new DialectResult(from.OneOf<QueryDialect>(), from.Text(), from.Text(), from.Text(), from.Span())),
    };
}
