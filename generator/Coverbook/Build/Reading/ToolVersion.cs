using System.Reflection;

namespace Coverbook.Build.Reading;

/// <summary>The version of Coverbook that is running.</summary>
public static class ToolVersion
{
    /// <summary>The version, with the commit that it was built from: <c>0.1.0+1a2b3c…</c>.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>
    /// Where Coverbook itself is kept, where whoever built it said so (<c>-p:RepositoryUrl=https://…</c>); else <c>null</c>.
    /// </summary>
    public static string? Repository { get; } = typeof(ToolVersion).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(attribute => attribute.Key == "RepositoryUrl")?.Value?.TrimEnd('/');

    /// <summary>What changes with any change of the library or of the theme inside it.</summary>
    public static string Identity { get; } = typeof(ToolVersion).Assembly.ManifestModule.ModuleVersionId.ToString("N");
}
