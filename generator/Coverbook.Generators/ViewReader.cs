using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Coverbook.Generators;

/// <summary>Reads view types from the compiler's symbols.</summary>
internal static class ViewReader
{
    private const string View = "Coverbook.Pages.Views.View";
    private const string PendingText = "Coverbook.Pages.Views.PendingText";
    private const string Route = "Coverbook.Routes.Route";

    /// <summary>Whether a declaration may be that of a view.</summary>
    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) =>
        node is RecordDeclarationSyntax { BaseList: not null };

    /// <summary>
    /// The view that a record is; <c>null</c> for any other record, an abstract one, and texts that are still to be rendered.
    /// </summary>
    public static ViewType? Read(GeneratorSyntaxContext context, CancellationToken cancellation) =>
        context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is INamedTypeSymbol { IsAbstract: false } type
            && Derives(type, View)
            && !Derives(type, PendingText)
            ? new ViewType(type.Name, type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat), MembersOf(type))
            : null;

    private static ViewMember[] MembersOf(INamedTypeSymbol view)
    {
        var properties = Enumerable.Empty<IPropertySymbol>();
        for (var type = view; type is not null; type = type.BaseType)
        {
            properties = properties.Concat(type.GetMembers().OfType<IPropertySymbol>()
                .Where(
                    property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public }
                    && property.GetMethod is not null));
        }

        return properties
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(
                property => new ViewMember(
                    property.Name, Shown(property.Type), IsData(property.Type) ? null : new FaultPlace(property.Locations[0])))
            .ToArray();
    }

    /// <summary>Data only: texts, numbers, yes or no, addresses, other views, and lists of them.</summary>
    private static bool IsData(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Int32 or SpecialType.System_Boolean } => true,
        INamedTypeSymbol { Name: "ImmutableArray", TypeArguments: { Length: 1 } items } =>
            items[0].SpecialType == SpecialType.System_String || Derives(items[0], View),
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable =>
            NameOf(nullable.TypeArguments[0]) == Route,
        _ => NameOf(type) == Route || Derives(type, View),
    };

    private static string Shown(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String } => "text",
        { SpecialType: SpecialType.System_Int32 } => "number",
        { SpecialType: SpecialType.System_Boolean } => "yes or no",
        INamedTypeSymbol { Name: "ImmutableArray", TypeArguments: { Length: 1 } items } => $"list of {Shown(items[0])}",
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Shown(nullable.TypeArguments[0]),
        _ when NameOf(type) == Route => "route",
        _ => type.Name,
    };

    private static bool Derives(ITypeSymbol type, string from)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (NameOf(current) == from)
            {
                return true;
            }
        }

        return false;
    }

    private static string NameOf(ITypeSymbol type) =>
        type.OriginalDefinition.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).TrimEnd('?');
}
