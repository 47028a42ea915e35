using Coverbook.Diagnostics;
using Coverbook.Files;
using Coverbook.Files.Keeping;
using Coverbook.Sigma.Correlations;
using Coverbook.Sigma.Logic;
using Coverbook.Terms;

namespace Coverbook.Sigma.Reading;

/// <summary>How what a site keeps of a rule file is written down for the next build.</summary>
/// <param name="Library">The library that the file's rules belong to.</param>
/// <param name="Configured">How much of them the configuration lets be shown.</param>
/// <param name="IsLenient">Whether errors in them are warnings.</param>
/// <param name="Validator">What computes whether they are validated.</param>
internal sealed record RuleReadingForm(
    RuleLibrary Library, Visibility Configured, bool IsLenient, IRuleValidator Validator) : IReadingForm<ReadRules>
{
    /// <inheritdoc/>
    public string Circumstances { get; } = $"rules {Library} {Configured} {IsLenient} {Validator.Circumstances}";

    /// <inheritdoc/>
    public void Write(ReadRules reading, ReadingWriter to)
    {
        to.List(reading.Rules, rule => Write(rule, to));
        to.List(reading.Facts, facts => Write(facts, to));
        DiagnosticForm.Write(to, [.. reading.Unread.Select(unread => unread.Fault)]);
        DiagnosticForm.Write(to, reading.Diagnostics);
    }

    /// <inheritdoc/>
    public ReadRules Read(ReadingReader from) => new(
        from.List(() => ReadRule(from)),
        from.List(() => ReadFacts(from)),
        [.. DiagnosticForm.Read(from).Select(fault => new UnreadRule(from.File, Library, fault, Configured))],
        DiagnosticForm.Read(from),
        Library.IsOwn,
        IsLenient);

    private static void Write(SigmaRule rule, ReadingWriter to)
    {
        to.Text(rule.Title);
        to.Text(rule.Id);
        to.Text(rule.Name);
        to.List(rule.Related, related =>
        {
            to.Text(related.Id);
            to.OneOf(related.Relation);
        });
        to.Text(rule.Taxonomy);
        to.OneOf(rule.Status);
        to.OneOf(rule.Level);
        to.Text(rule.LogSource.Category);
        to.Text(rule.LogSource.Product);
        to.Text(rule.LogSource.Service);
        to.Text(rule.Description);
        to.Text(rule.Author);
        to.Text(rule.License);
        to.Day(rule.Date);
        to.Day(rule.Modified);
        to.List(rule.Tags, tag =>
        {
            to.Text(tag.Written);
            to.Span(tag.Span);
        });
        to.Texts(rule.References);
        to.Texts(rule.FalsePositives);
        to.OneOrNone(rule.StatedVisibility);
        to.OneOf(rule.Visibility);
        to.Shared(rule.Source);
        to.Shared(rule.Tokens.Packed);
        to.Texts(rule.Fields);
        to.Texts(rule.Scope);
        to.Number(rule.DocumentIndex);
        to.Span(rule.Span);
        to.Span(rule.TitleSpan);
        to.Span(rule.IdSpan);
        to.Span(rule.NameSpan);
        DiagnosticForm.Write(to, rule.Faults);
        ValidationForm.Write(rule.Validation, to);
    }

    private SigmaRule ReadRule(ReadingReader from) => new()
    {
        Library = Library,
        File = from.File,
        Title = from.RequiredText(),
        Id = from.Text(),
        Name = from.Text(),
        Related = from.List(() => new RelatedRule(from.RequiredText(), from.OneOf<RuleRelation>())),
        Taxonomy = from.RequiredText(),
        Status = from.OneOf<RuleStatus>(),
        Level = from.OneOf<RuleLevel>(),
        LogSource = new LogSource(from.Text(), from.Text(), from.Text()),
        Description = from.Text(),
        Author = from.Text(),
        License = from.Text(),
        Date = from.Day(),
        Modified = from.Day(),
        Tags = from.List(() => new RuleTag(from.RequiredText(), from.Span())),
        References = from.Texts(),
        FalsePositives = from.Texts(),
        StatedVisibility = from.OneOrNone<Visibility>(),
        Visibility = from.OneOf<Visibility>(),
        Source = from.Shared(),
        Tokens = new SyntaxTokens(from.Shared()),
        Fields = from.Texts(),
        Scope = from.Texts(),
        DocumentIndex = from.Number(),
        Span = from.Span(),
        TitleSpan = from.Span(),
        IdSpan = from.Span(),
        NameSpan = from.Span(),
        Faults = DiagnosticForm.Read(from),
        Validation = ValidationForm.Read(from),
    };

    private static void Write(RuleFacts facts, ReadingWriter to)
    {
        to.Span(facts.Span);
        to.Text(facts.Title);
        to.Span(facts.TitleSpan);
        to.Text(facts.Id);
        to.Span(facts.IdSpan);
        to.Text(facts.Name);
        to.Span(facts.NameSpan);
        to.OneOrNone(facts.Correlation);
        to.List(facts.References, reference =>
        {
            to.Text(reference.Text);
            to.Span(reference.Span);
        });
    }

    private static RuleFacts ReadFacts(ReadingReader from) => new()
    {
        Span = from.Span(),
        Title = from.Text(),
        TitleSpan = from.Span(),
        Id = from.Text(),
        IdSpan = from.Span(),
        Name = from.Text(),
        NameSpan = from.Span(),
        Correlation = from.OneOrNone<CorrelationType>(),
        References = from.List(() => new RuleReference(from.RequiredText(), from.Span())),
    };
}
