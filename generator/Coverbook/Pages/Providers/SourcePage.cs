using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Mappings;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Providers;

/// <summary>Makes the page of a source: all its findings, what they indicate, and how complete the mapping is.</summary>
internal sealed class SourcePage(PageContext context)
{
    private static readonly ImmutableArray<string> Bands = ["high", "medium", "low", "not stated"];

    /// <summary>One of the pages of a source. What is said of the source stands on the first.</summary>
    public SourceView Make(PublishedSource published, Part<Finding> part)
    {
        var (source, provider, totals, unmapped, fates) = published;
        var anchors = SiteSlugs.FindingsOf(published);
        var sentence = $"{context.Config.Product.Name} maps {English.Count(totals.Findings, "finding")} of {source.Name} to ATT&CK.";
        return new SourceView
        {
            Site = context.Site,
            Route = part.Route,
            Title = part.Titled(source.Name),
            Heading = source.Name,
            Description = part.IsFirst ? sentence : $"{part.Words} {sentence}",
            Trail =
            [
                new LinkView("Providers", Route.Providers),
                new LinkView(provider.Name, context.Slugs.RouteOf(provider.Id)),
                .. part.IsFirst ? [] : new[] { new LinkView(English.Label(source.Name), part.First) },
            ],
            Eyebrow = provider.Name,
            Sentence = sentence,
            Facts = part.IsFirst ? [.. Facts(source)] : [],
            WrittenFor = DriftSentences.OfSource(source.AttackVersion, fates, context.Model.AttackVersion),
            Drift = Route.Drift,
            Findings = [.. part.Rows.Select(finding => Finding(source, finding, anchors[finding.Id]))],
            Filter = new FilterView("finding", source.Findings.Length) { Bands = Bands },
            Paging = Paging.Of(part, findings => RuleListSentences.Between(findings[0].Id, findings[^1].Id)),
            Hidden = part.Next is null ? CoverageSentences.Hidden(totals.Findings - source.Findings.Length) : null,
            Completeness = part.IsFirst ? Completeness(source.Name, totals.Known, totals.Unmapped) : null,
            Unmapped = part.IsFirst ? [.. unmapped.Take(FindingParts.MostUnmapped)] : [],
            MoreUnmapped = part.IsFirst ? CoverageSentences.MoreUnmapped(unmapped.Length - FindingParts.MostUnmapped) : null,
            Layer = context.Layers.Of(new LayerSubject.ASource(published)),
        };
    }

    private static string? Completeness(string name, int known, int unmapped)
    {
        var raises = $"{name} can raise {English.Count(known, "finding")}";
        return (known, unmapped) switch
        {
            (0, _) => null,
            (1, 0) => $"{raises}, which is mapped.",
            (1, _) => $"{raises}, which is not mapped to any technique.",
            (_, 0) => $"{raises}, all of which are mapped.",
            _ when unmapped == known => $"{raises}, none of which is mapped to any technique.",
            _ => $"{raises}, of which {English.Number(unmapped)} {(unmapped == 1 ? "is" : "are")} not mapped to any technique.",
        };
    }

    private IEnumerable<FactView> Facts(MappingSource source)
    {
        yield return new FactView("Function", source.Function.ToString().ToLowerInvariant());
        if (source.Kind is { } kind)
        {
            yield return new FactView("Kind", kind.ToString().ToLowerInvariant());
        }

        if (English.Date(source.Updated) is { } updated)
        {
            yield return new FactView("Updated", updated);
        }

        if (source.Url is { } url)
        {
            yield return new FactView("Documentation", source.Name, url.Text);
        }

        if (source.Download is { } download)
        {
            yield return new FactView("Checked", English.Date(download.Checked));
            yield return new FactView("Downloaded from", download.Url, download.Url);
            yield break;
        }

        var place = context.Place(Files.SourceSpan.Whole(source.File));
        yield return new FactView("Mapping file", source.File.Value, place.Url);
    }

    private SourceFindingView Finding(MappingSource source, Finding finding, Slug anchor)
    {
        ImmutableArray<FindingTechniqueView> techniques = [.. finding.Techniques.Select(mapping => Technique(source, mapping))];
        return new SourceFindingView
        {
            Anchor = $"{SiteSlugs.FindingAnchors}{anchor.ToString()}",
            Id = finding.Id,
            Title = finding.Title,
            Url = finding.Url?.Text,
            Facts = [.. Facts(finding)],
            Bands = string.Join(
                ' ', techniques.Select(technique => Bands.IndexOf(technique.Confidence.Band ?? Bands[^1])).Distinct().Order()),
            Techniques = techniques,
            Place = context.Place(finding.Span),
        };
    }

    private static IEnumerable<FactView> Facts(Finding finding)
    {
        FactView?[] facts =
        [
            finding.Severity is { } severity ? new FactView("Severity", severity) : null,
            finding.Requires is { } requires ? new FactView("Requires", requires) : null,
            finding.SameAs is { } same ? new FactView("Re-exports", $"{same.Provider}/{same.Source}: {same.FindingId}") : null,
            finding.Owner is { } owner ? new FactView("Owner", owner) : null,
            finding.Runbook is { } runbook
                ? new FactView("Runbook", runbook, WebLink.TryCreate(runbook, out var link) ? link.Text : null)
                : null,
        ];
        return facts.OfType<FactView>().Concat(finding.Meta.Select(meta => new FactView(meta.Key, meta.Value)));
    }

    private FindingTechniqueView Technique(MappingSource source, FindingTechnique mapping)
    {
        var coverage = context.Model.ById.GetValueOrDefault(mapping.Technique);
        return new FindingTechniqueView(
            mapping.Technique.ToString(),
            coverage?.FullName,
            context.RouteOf(mapping.Technique),
            context.Bands.Of(mapping.Confidence),
            mapping.Function == source.Function ? null : mapping.Function.ToString().ToLowerInvariant(),
            mapping.Rationale,
            ReviewWords.Of(mapping));
    }
}
