using Coverbook.Pages.Planning;
using Coverbook.Routes;

namespace Coverbook.Pages.Matrix;

/// <summary>The matrix of each domain: as a page, in large print, and as a picture.</summary>
internal sealed class MatrixPages(PageContext context)
{
    private readonly MatrixPage matrices = new(context);

    /// <summary>The pages.</summary>
    public IEnumerable<PlannedPage> Plan()
    {
        foreach (var domain in context.Model.Totals.Domains)
        {
            yield return new PlannedPage(Route.Matrix(domain.Domain), "matrix", () => matrices.Make(domain));
            yield return new PlannedPage(Route.LargePrint(domain.Domain), "matrix-large-print", () => matrices.LargePrint(domain))
            {
                IsListed = false,
            };
        }
    }

    /// <summary>The pictures.</summary>
    public IEnumerable<PlannedPicture> Pictures() => context.Model.Totals.Domains.Select(
        domain => new PlannedPicture(Route.MatrixPicture(domain.Domain), () => matrices.Make(domain)));
}
