using System.Globalization;
using Coverbook.Files.Keeping;
using Coverbook.Terms;

namespace Coverbook.Mappings.Loading;

/// <summary>How a source is written down for the next build.</summary>
internal static class SourceForm
{
    /// <summary>Writes it down.</summary>
    public static void Write(MappingSource source, ReadingWriter to)
    {
        to.Text(source.Name);
        to.Text(source.ProviderId);
        to.Span(source.ProviderSpan);
        to.Span(source.NameSpan);
        to.OneOf(source.Function);
        to.OneOrNone(source.Kind);
        to.Text(source.AttackVersion);
        to.Day(source.Updated);
        to.Link(source.Url);
        to.List(source.Findings, finding => Write(finding, to));
        to.Texts(source.KnownFindings);
        to.OneOf(source.Visibility);
    }

    /// <summary>Makes it again.</summary>
    public static MappingSource Read(ReadingReader from) => new()
    {
        File = from.File,
        Name = from.RequiredText(),
        ProviderId = from.RequiredText(),
        ProviderSpan = from.Span(),
        NameSpan = from.Span(),
        Function = from.OneOf<MappingFunction>(),
        Kind = from.OneOrNone<FindingKind>(),
        AttackVersion = from.Text(),
        Updated = from.Day(),
        Url = from.Link(),
        Findings = from.List(() => ReadFinding(from)),
        KnownFindings = from.Texts(),
        Visibility = from.OneOf<Visibility>(),
    };

    private static void Write(Finding finding, ReadingWriter to)
    {
        to.Text(finding.Id);
        to.Text(finding.Title);
        to.Link(finding.Url);
        to.Text(finding.Severity);
        to.Text(finding.Owner);
        to.Text(finding.Runbook);
        to.Text(finding.Requires);
        to.List(finding.Meta, pair =>
        {
            to.Text(pair.Key);
            to.Text(pair.Value);
        });
        to.List<SameFinding>(finding.SameAs is { } named ? [named] : [], same =>
        {
            to.Text(same.Provider);
            to.Text(same.Source);
            to.Text(same.FindingId);
            to.Span(same.Span);
        });
        to.OneOf(finding.Visibility);
        to.List(finding.Techniques, technique => Write(technique, to));
        to.Span(finding.Span);
    }

    private static Finding ReadFinding(ReadingReader from) => new()
    {
        Id = from.RequiredText(),
        Title = from.Text(),
        Url = from.Link(),
        Severity = from.Text(),
        Owner = from.Text(),
        Runbook = from.Text(),
        Requires = from.Text(),
        Meta = from.List(() => KeyValuePair.Create(from.RequiredText(), from.RequiredText())),
        SameAs = from.List(() => new SameFinding(from.RequiredText(), from.RequiredText(), from.RequiredText(), from.Span()))
            .FirstOrDefault(),
        Visibility = from.OneOf<Visibility>(),
        Techniques = from.List(() => ReadTechnique(from)),
        Span = from.Span(),
    };

    private static void Write(FindingTechnique technique, ReadingWriter to)
    {
        to.Text(technique.Technique.ToString());
        to.Text(technique.Confidence?.Value.ToString(CultureInfo.InvariantCulture));
        to.OneOf(technique.Function);
        to.Text(technique.Rationale);
        to.Day(technique.Reviewed);
        to.Text(technique.Reviewer);
        to.Span(technique.Span);
    }

    private static FindingTechnique ReadTechnique(ReadingReader from) => new(
        TechniqueId.Parse(from.RequiredText()),
        ConfidenceOf(from.Text()),
        from.OneOf<MappingFunction>(),
        from.Text(),
        from.Day(),
        from.Text(),
        from.Span());

    private static Confidence? ConfidenceOf(string? number) =>
        number is null ? null
        : Confidence.TryCreate(decimal.Parse(number, CultureInfo.InvariantCulture), out var confidence) ? confidence
        : throw new FormatException("What is kept of a file is not what was written.");
}
