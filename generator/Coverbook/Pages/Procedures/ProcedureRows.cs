using System.Collections.Immutable;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;

namespace Coverbook.Pages.Procedures;

/// <summary>Makes the rows of procedure examples.</summary>
internal static class ProcedureRows
{
    /// <summary>The rows, whose citations are numbered on the page in their order.</summary>
    public static ImmutableArray<ProcedureRowView> Of(IEnumerable<PublishedProcedure> examples, PageCitations citations) =>
    [
        .. examples.Select(example => new ProcedureRowView(
            example.By.Id.ToString(),
            English.Label(example.By.Name),
            Route.Adversary(example.By.Id),
            KnowledgeSentences.Word(example.By.Kind),
            citations.Text(example.Text))),
    ];
}
