using System.Collections.Immutable;
using Coverbook.Pages.Matrix;
using Coverbook.Pages.Planning;

namespace Coverbook.Exporting.Pictures;

/// <summary>The door to pictures: the file of each, drawn only when it is written.</summary>
internal static class PictureFiles
{
    /// <summary>The files of the pictures that a site has.</summary>
    public static IEnumerable<PlannedFile> Plan(ImmutableArray<PlannedPicture> pictures) =>
        pictures.Select(picture => new PlannedFile(picture.Route, () => Draw(picture)));

    private static byte[] Draw(PlannedPicture picture) => picture.MakeView() switch
    {
        MatrixView matrix => MatrixPicture.Of(matrix),
        var other => throw new NotSupportedException($"Nobody draws {other.Route}."),
    };
}
