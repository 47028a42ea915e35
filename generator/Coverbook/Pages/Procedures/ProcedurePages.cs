using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Views;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Procedures;

/// <summary>All procedure examples of each technique whose own page has no room for them.</summary>
internal sealed class ProcedurePages(PageContext context)
{
    private readonly ProcedureRows rows = new();

    /// <summary>The pages, by technique.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        foreach (var coverage in context.Model.Techniques)
        {
            var parts = ProcedureParts.Of(coverage);
            for (var each = 0; each < parts.Length; each++)
            {
                var part = each;
                yield return new PlannedPage(
                    RouteOf(coverage, part), "procedures", () => Make(coverage, parts, part), coverage.Technique.Span);
            }
        }
    }

    private static Route RouteOf(PublishedTechnique coverage, int part)
    {
        var first = Route.TechniqueProcedures(coverage.Technique.Id);
        return part == 0 ? first : Route.Continued(first, part + 1);
    }

    private ProcedureIndexView Make(PublishedTechnique coverage, ImmutableArray<ImmutableArray<PublishedProcedure>> parts, int part)
    {
        var technique = coverage.Technique;
        var citations = new PageCitations(context.Addresses);
        var sentence = KnowledgeSentences.Users(coverage.Users, technique.Id.ToString());
        var heading = $"Procedure examples of {technique.Id} {coverage.FullName}";
        return new ProcedureIndexView
        {
            Site = context.Site,
            Route = RouteOf(coverage, part),
            Title = parts.Length == 1 ? heading : $"{heading}, part {part + 1} of {parts.Length}",
            Description = sentence,
            Trail =
            [
                new LinkView("Techniques", Route.Techniques),
                new LinkView(English.Label($"{technique.Id} {coverage.FullName}"), Route.Technique(technique.Id)),
            ],
            Heading = heading,
            Sentence = sentence,
            Part = parts.Length == 1 ? null : $"Part {part + 1} of {parts.Length}",
            Rows = rows.Of(parts[part], citations),
            Citations = citations.All,
            Previous = part == 0 ? null : RouteOf(coverage, part - 1),
            Next = part == parts.Length - 1 ? null : RouteOf(coverage, part + 1),
        };
    }
}
