using System.Collections.Concurrent;
using System.Collections.Immutable;
using Coverbook.Attack;
using Coverbook.Coverage.Publishing;
using Coverbook.Pages.Planning;
using Coverbook.Pages.Wording;
using Coverbook.Routes;
using Coverbook.Terms;

namespace Coverbook.Pages.Procedures;

/// <summary>Makes the rows of procedure examples. Who uses many techniques is made once; pages are made by several threads.</summary>
internal sealed class ProcedureRows
{
    private readonly ConcurrentDictionary<AttackId, UserView> users = new();

    /// <summary>The rows, whose citations are numbered on the page in their order.</summary>
    public ImmutableArray<ProcedureRowView> Of(IEnumerable<PublishedProcedure> examples, PageCitations citations) =>
    [
        .. examples.Select(example => new ProcedureRowView(
            users.GetOrAdd(example.By.Id, static (_, by) => Make(by), example.By),
            citations.Text(example.Text))),
    ];

    private static UserView Make(Adversary by) =>
        new(by.Id.ToString(), English.Label(by.Name), Route.Adversary(by.Id), KnowledgeSentences.Word(by.Kind));
}
