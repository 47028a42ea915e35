using Coverbook.Coverage.Publishing;
using Coverbook.Files;
using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Techniques;

/// <summary>The list of techniques, a page for each, and what stands at the addresses of withdrawn ones.</summary>
internal sealed class TechniquePages(PageContext context)
{
    /// <summary>The pages, by id.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        var techniques = new TechniquePage(context);
        var withdrawn = new WithdrawnPage(context);
        var lists = new TechniqueIndexPage(context);
        for (var each = 0; each < lists.Parts.Length; each++)
        {
            var part = each;
            yield return new PlannedPage(lists.PartOf(part).Route, "techniques", () => lists.Make(part));
        }

        foreach (var coverage in context.Model.Techniques)
        {
            yield return new PlannedPage(
                Route.Technique(coverage.Technique.Id), "technique", () => techniques.Make(coverage), coverage.Technique.Span)
            {
                MoreOrigins = MoreOrigins(coverage),
            };
        }

        foreach (var gone in context.Model.Withdrawn)
        {
            yield return new PlannedPage(
                Route.Technique(gone.Technique.Id), WithdrawnPage.TemplateOf(gone), () => withdrawn.Make(gone), gone.Technique.Span)
            {
                IsListed = false,
            };
        }
    }

    /// <summary>Its note, and the mapping files that say something of it.</summary>
    private static IEnumerable<SourceSpan> MoreOrigins(PublishedTechnique coverage) =>
        (coverage.Note is { } note ? [note.Text.Start.Path] : Array.Empty<FilePath>())
            .Concat(coverage.Rows.Select(row => row.Source.Source.File).Distinct())
            .Concat(coverage.Capabilities.Named.Select(row => row.Capability.Capability.Mapping.File).Distinct())
            .Select(SourceSpan.Whole);
}
