using Coverbook.Dialects.Shipped;
using Coverbook.Sigma.Logic;

namespace Coverbook.Dialects.Schemas;

/// <summary>The door to the schemas that come with Coverbook.</summary>
internal static class SchemaLibrary
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "Schemas";

    private static readonly ProductFiles<LogSourceSchema> Files = new(Folder, SchemaFile.Read);

    /// <summary>The products that have schemas.</summary>
    public static IEnumerable<string> Products => ShippedData.ProductsIn(Folder);

    /// <summary>The schema of a log source; <c>null</c> where none is known.</summary>
    public static LogSourceSchema? Find(LogSource logSource) => Files.Find(logSource);

    /// <summary>All schemas of a product.</summary>
    public static LogSourceIndex<LogSourceSchema> Of(string product) => Files.Of(product);
}
