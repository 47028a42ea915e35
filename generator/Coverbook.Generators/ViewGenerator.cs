using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Coverbook.Generators;

/// <summary>
/// Makes, when the library is compiled, what templates and fingerprints need to know of each view: its members, how to read them by their
/// names, and its digest. At run time nothing is looked up by reflection, so that the tool can be published as native code.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ViewGenerator : IIncrementalGenerator
{
    private static readonly DiagnosticDescriptor NoData = new(
        "VIEW001",
        "A view holds data only",
        "'{0}.{1}' is no data: a view may hold texts, whole numbers, yes or no, routes, other views, and lists of texts or views",
        "Views",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var views =
            context.SyntaxProvider.CreateSyntaxProvider(ViewReader.IsCandidate, ViewReader.Read).Where(view => view is not null).Collect();
        context.RegisterSourceOutput(views, static (output, found) => Write(output, found!));
    }

    private static void Write(SourceProductionContext output, ImmutableArray<ViewType> found)
    {
        // A partial record is found once for each of its parts.
        var views = found.GroupBy(view => view.FullName, StringComparer.Ordinal)
            .Select(group => group.First())
            .OrderBy(view => view.FullName, StringComparer.Ordinal)
            .ToArray();
        foreach (var view in views)
        {
            foreach (var member in view.Members.Where(member => member.Fault is not null))
            {
                output.ReportDiagnostic(Diagnostic.Create(NoData, member.Fault!.ToLocation(), view.Name, member.Name));
            }
        }

        output.AddSource("ViewShapes.g.cs", ViewSource.Write(views));
    }
}
